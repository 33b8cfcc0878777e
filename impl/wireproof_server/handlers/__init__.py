"""One handler an operation of the contract: from a validated call to a response, through the words of generation."""
