"""Requests with a `response_format`."""
