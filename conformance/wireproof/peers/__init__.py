"""Servers to run the kit against: the golden peer keeps the contract; mutants and variants alter what it says."""
