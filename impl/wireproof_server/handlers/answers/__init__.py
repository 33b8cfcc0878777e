"""What the answers of several operations share: who they are, what they cost, how they are sent."""
