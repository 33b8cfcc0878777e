"""Probes of text completions."""
