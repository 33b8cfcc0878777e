"""One edit of a legal stream, and what it needs to be possible."""

from collections.abc import Callable, Sequence
from copy import deepcopy
from typing import Any

from tests.conformance.grammars.generating.walk import Payload

Messages = list[Any]
"""Payloads; typed loosely because edits reach deep into them."""
Edit = Callable[[Messages], Messages | None]
"""Gives the stream that breaks the clause, or None where this one cannot be made to."""


def with_change(messages: Sequence[Payload], index: int, change: Callable[[Any], object]) -> Messages:
    """A copy in which one message was changed in place."""
    copied = deepcopy(list(messages))
    change(copied[index])
    return copied


def without(messages: Sequence[Payload], index: int) -> Messages:
    return [message for number, message in enumerate(messages) if number != index]


def after(messages: Sequence[Payload], index: int, *added: Payload) -> Messages:
    """A copy with messages put in behind the one at `index`."""
    return [*messages[: index + 1], *deepcopy(added), *messages[index + 1 :]]


def places(messages: Sequence[Payload], wanted: Callable[[Any], bool]) -> list[int]:
    """The indexes of the messages that fit; never that of `[DONE]`."""
    return [index for index, message in enumerate(messages) if message is not None and wanted(message)]
