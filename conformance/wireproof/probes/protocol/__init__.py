"""Probes of what all operations share: models, errors, keys, HTTP, limits."""
