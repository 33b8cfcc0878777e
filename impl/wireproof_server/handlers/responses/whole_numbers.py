"""Limits of a request as whole numbers."""

import math

_MOST = 2**53  # more than anything counts to; larger ones could not be written as JSON numbers of 64 bits


def whole(number: float | None) -> int | None:
    """A number rounded down (Hadrian sends fractions), and bounded; None stays None."""
    return None if number is None else math.floor(min(number, _MOST))
