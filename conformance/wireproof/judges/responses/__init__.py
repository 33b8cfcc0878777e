"""Judges of responses: the object, its output and usage, what was asked of it, tools, and what is stored."""
