"""What the bytes of a stream mean, without any reading from the network."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from wireproof_client.api_object import ApiObject
from wireproof_client.errors import StreamInterrupted, UnreadableAnswerError
from wireproof_client.failures import streamed_failure
from wireproof_client.reading import Reader
from wireproof_client.server_sent_events import EventParser, ServerSentEvent

DONE = "[DONE]"
ERROR = "error"
_SHOWN_CHARACTERS = 100

Event = TypeVar("Event")
Whole = TypeVar("Whole", bound=ApiObject)


class Fold(Protocol):
    """Makes the whole answer of a stream's events, one after the other."""

    def add(self, event: dict[str, Any]) -> None:
        """Take one event."""

    def whole(self) -> dict[str, Any]:
        """The answer as far as it came."""


@dataclass(frozen=True, slots=True)
class StreamKind(Generic[Event, Whole]):
    """A kind of stream: how events and whole answers are read, and what ends it.

    `told_by` are the members of which an event of this kind has at least one; others, such as pings, are passed over.
    `terminal` are the types of events after which the stream is complete; where there are none, `[DONE]` alone is.
    """

    event: Reader
    whole: Reader
    fold: Callable[[], Fold]
    told_by: frozenset[str]
    terminal: frozenset[str] = frozenset()


class StreamReader(Generic[Event, Whole]):
    """Bytes in, typed events out."""

    def __init__(self, kind: StreamKind[Event, Whole], request_id: str | None) -> None:
        self.complete = False
        self.request_id = request_id
        self._kind = kind
        self._parser = EventParser()
        self._fold = kind.fold()

    def feed(self, piece: bytes) -> Iterator[Event]:
        """The events in a piece. Raises ApiStatusError for an error among them, UnreadableAnswerError for no event."""
        for event in self._parser.feed(piece):
            if self.complete:
                return
            if event.data == DONE:
                self.complete = True
                return
            if not event.data.strip():
                continue  # it keeps the connection alive
            data = self._parsed(event)
            if not self._kind.told_by.isdisjoint(data):
                yield self._read(data)

    def end(self) -> None:
        """Nothing follows. Raises StreamInterrupted where something should."""
        rest = self._parser.finish()
        if not self.complete and (rest is None or rest.data != DONE):
            message = f"The stream ended without {'its last event' if self._kind.terminal else DONE}."
            raise StreamInterrupted(message, request_id=self.request_id)
        self.complete = True

    def whole(self) -> Whole:
        """The answer that all events so far make."""
        made: Whole = self._kind.whole(self._fold.whole())
        made._request_id = self.request_id  # noqa: SLF001  the official client's name for it
        return made

    def _parsed(self, event: ServerSentEvent) -> dict[str, Any]:
        try:
            data = json.loads(event.data)
        except (ValueError, RecursionError) as error:
            raise self._unreadable(event) from error
        if type(data) is not dict:
            raise self._unreadable(event)
        if data.get(ERROR) or ERROR in (data.get("type"), data.get("object"), event.name):
            raise streamed_failure(data, self.request_id)
        return data

    def _read(self, data: dict[str, Any]) -> Event:
        self._fold.add(data)
        kind = data.get("type")
        if isinstance(kind, str) and kind in self._kind.terminal:
            self.complete = True
        read: Event = self._kind.event(data)
        return read

    def _unreadable(self, event: ServerSentEvent) -> UnreadableAnswerError:
        message = f"An event of the stream is no JSON object: {event.data[:_SHOWN_CHARACTERS]}"
        return UnreadableAnswerError(message, body=event.data.encode(), request_id=self.request_id)
