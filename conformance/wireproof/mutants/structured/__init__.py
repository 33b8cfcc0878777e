"""Mutants of structured output."""
