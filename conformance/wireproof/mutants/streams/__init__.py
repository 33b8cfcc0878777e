"""Mutants of event streams: framing and order."""
