"""Failures as values: what an API error is, how other failures become one, and how one is rendered."""
