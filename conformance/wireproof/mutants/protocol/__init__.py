"""Mutants of what all operations share: models, errors, keys, headers, limits."""
