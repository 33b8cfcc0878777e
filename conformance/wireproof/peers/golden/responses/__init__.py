"""The operations on responses."""
