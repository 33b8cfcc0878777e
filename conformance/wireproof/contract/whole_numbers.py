"""Whole numbers that are written with a fraction.

For JSON Schema `10.0` is an integer. Clients in languages with types for whole numbers cannot read it as one.
"""

from collections.abc import Iterator
from typing import Any

from wireproof.contract.violation import Place, Violation

_COUNTS = frozenset(
    {
        "index",
        "prompt_tokens",
        "completion_tokens",
        "total_tokens",
        "input_tokens",
        "output_tokens",
        "cached_tokens",
        "reasoning_tokens",
        "sequence_number",
        "output_index",
        "content_index",
    }
)
"""What is an integer wherever it stands in an answer, and counted by clients.

Times are not among them: those of responses may have fractions, and those of other answers are written so by servers
whose clients bear it.
"""
_OF_THE_CLIENT = frozenset({"metadata", "parameters", "schema"})
"""What an answer repeats of the request as it came."""


def fractions(value: Any, place: Place = ()) -> Iterator[Violation]:
    """The counts below the value that are whole and written with a fraction; others break their schema anyway."""
    if isinstance(value, list):
        for index, each in enumerate(value):
            yield from fractions(each, (*place, index))
    elif isinstance(value, dict):
        for name, each in value.items():
            if name in _COUNTS and isinstance(each, float) and each.is_integer():
                yield Violation((*place, name), f"{each} is written with a fraction, not as a whole number", each)
            elif name not in _OF_THE_CLIENT:
                yield from fractions(each, (*place, name))
