"""Judges of the order of events in streams."""
