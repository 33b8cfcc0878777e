"""Mutants of responses: objects, streams, state."""
