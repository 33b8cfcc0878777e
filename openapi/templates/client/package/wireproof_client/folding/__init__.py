"""Whole answers out of streams: what the same request had got without `stream`."""
