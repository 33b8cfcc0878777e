"""Meaning out of bytes, by our own grammar: client libraries would repair what the wire got wrong."""
