"""Clauses: what the contract demands, sentence by sentence, each with an id that never changes."""
