"""Mutants of text completions."""
