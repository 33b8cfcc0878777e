"""A stream of typed events, from an answer that is still coming."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from types import TracebackType
from typing import Generic, Self, TypeVar

import httpx

from wireproof_client.api_object import ApiObject
from wireproof_client.errors import ApiTimeoutError, StreamInterrupted
from wireproof_client.lingering import read_to_the_end
from wireproof_client.streaming import StreamReader

Event = TypeVar("Event")
Whole = TypeVar("Whole", bound=ApiObject)


class Stream(Generic[Event, Whole]):
    """Events as they come. Leaving the loop, the `with` block or calling `close()` ends the request.

    Iterating raises ApiStatusError when the server says within the stream that it failed, StreamInterrupted when the
    stream ends before its end, and ApiTimeoutError when nothing comes for too long.
    """

    def __init__(self, response: httpx.Response, reader: StreamReader[Event, Whole], owner: object) -> None:
        self.response = response
        self._owner = owner  # or the connections of a client that nobody else uses would be closed
        self._reader = reader
        self._events = self._read()

    @property
    def request_id(self) -> str | None:
        """The name of the request in the server's logs."""
        return self._reader.request_id

    def final(self) -> Whole:
        """Read what is left, and give the whole answer, as it had been without `stream`.

        Raises StreamInterrupted, too, where the stream was closed or failed before: `so_far()` has what came.
        """
        for _ in self:
            pass
        if not self._reader.complete:
            raise StreamInterrupted("The stream was left before its end.", request_id=self.request_id)
        return self.so_far()

    def so_far(self) -> Whole:
        """The answer that all events until now make."""
        return self._reader.whole()

    def close(self) -> None:
        """End the request; the server stops working on it."""
        self._events.close()
        self.response.close()

    def __repr__(self) -> str:
        state = "complete" if self._reader.complete else "closed" if self.response.is_closed else "open"
        return f"<{type(self).__name__} {self.request_id}: {state}>"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __next__(self) -> Event:
        return next(self._events)

    def __iter__(self) -> Iterator[Event]:
        try:
            for event in self._events:
                yield event
        finally:
            self.close()

    def _read(self) -> Generator[Event, None, None]:
        reader = self._reader
        pieces = self.response.iter_bytes()
        try:
            for piece in pieces:
                for event in reader.feed(piece):
                    yield event
                if reader.complete:
                    read_to_the_end(self.response, pieces)
                    return
            reader.end()
        except httpx.RequestError as error:
            if reader.complete:
                return  # whatever happened to the connection, nothing of the answer is missing
            if isinstance(error, httpx.TimeoutException):
                raise ApiTimeoutError("Nothing more came in time.", request_id=reader.request_id) from error
            raise StreamInterrupted(f"The connection broke: {error}", request_id=reader.request_id) from error
        finally:
            self.response.close()
