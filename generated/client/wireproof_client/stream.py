"""A stream of typed events, from an answer that is still coming."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from types import TracebackType
from typing import Generic, Self, TypeVar

import httpx

from wireproof_client.errors import ApiTimeoutError, StreamInterrupted
from wireproof_client.streaming import StreamReader

Event = TypeVar("Event")
Whole = TypeVar("Whole")


class Stream(Generic[Event, Whole]):
    """Events as they come. Leaving the loop, the `with` block or calling `close()` ends the request.

    Iterating raises ApiStatusError when the server says within the stream that it failed, StreamInterrupted when the
    stream ends before its end, and ApiTimeoutError when nothing comes for too long.
    """

    def __init__(self, response: httpx.Response, reader: StreamReader[Event, Whole]) -> None:
        self.response = response
        self._reader = reader
        self._events = self._read()

    @property
    def request_id(self) -> str | None:
        """The name of the request in the server's logs."""
        return self._reader.request_id

    def final(self) -> Whole:
        """Read what is left, and give the whole answer, as it had been without `stream`."""
        for _ in self:
            pass
        return self.so_far()

    def so_far(self) -> Whole:
        """The answer that all events until now make."""
        return self._reader.whole()

    def close(self) -> None:
        """End the request; the server stops working on it."""
        self._events.close()
        self.response.close()

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
        try:
            for piece in self.response.iter_bytes():
                for event in reader.feed(piece):
                    yield event
            reader.end()
        except httpx.RequestError as error:
            if reader.complete:
                return  # whatever happened to the connection, nothing of the answer is missing
            if isinstance(error, httpx.TimeoutException):
                raise ApiTimeoutError("Nothing more came in time.", request_id=reader.request_id) from error
            raise StreamInterrupted(f"The connection broke: {error}", request_id=reader.request_id) from error
        finally:
            self.response.close()
