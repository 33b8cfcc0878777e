"""What was sent and what came back, byte by byte: all that a judge may look at."""
