"""Grammars: the legal order of the events of each stream, as data."""
