"""What a grammar sees of a stream: its JSON objects and `[DONE]`, in order."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from wireproof.parsing.event_stream import Event


@dataclass(frozen=True, slots=True)
class Message:
    """One event: its number among all events of the stream, the offset of its first byte, and its JSON object.

    `payload` is None for `[DONE]`.
    """

    index: int
    offset: int
    payload: dict[str, Any] | None

    @property
    def is_done(self) -> bool:
        """Whether it is `[DONE]`."""
        return self.payload is None


def messages_of(events: Iterable[Event]) -> list[Message]:
    """The messages among a stream's events; data that is neither a JSON object nor `[DONE]` breaks another clause."""
    return [
        Message(index, event.start, None if event.is_done else event.json)
        for index, event in enumerate(events)
        if event.is_done or isinstance(event.json, dict)
    ]
