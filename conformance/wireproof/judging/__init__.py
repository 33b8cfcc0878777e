"""The words in which judges are written: what they select, what they look at, what they answer. Pure functions."""
