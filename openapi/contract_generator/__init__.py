"""Reads the hand-written contract, judges it, and writes everything generated from it."""
