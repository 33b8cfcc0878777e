"""Judges of text completions."""
