"""Judges of the form of event streams, whatever they tell."""
