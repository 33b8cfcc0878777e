"""Mutants of chat completions: shapes, usage, log probabilities, parameters."""
