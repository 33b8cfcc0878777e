"""Requests for responses: forms of input, limits, tools, formats, and what is stored."""
