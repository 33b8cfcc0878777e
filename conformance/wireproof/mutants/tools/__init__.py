"""Mutants of tools."""
