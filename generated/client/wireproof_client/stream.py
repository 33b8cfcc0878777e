"""A stream of typed events, from an answer that is still coming."""

from __future__ import annotations

from collections.abc import Iterator
from types import TracebackType
from typing import Generic, Self, TypeVar

import httpx

from wireproof_client.api_object import ApiObject
from wireproof_client.errors import ApiTimeoutError, StreamInterrupted
from wireproof_client.lingering import cut, read_to_the_end
from wireproof_client.streaming import StreamReader

Event = TypeVar("Event")
Whole = TypeVar("Whole", bound=ApiObject)


class Stream(Generic[Event, Whole]):
    """Events as they come. Leaving the loop, the `with` block or calling `close()` ends the request.

    `close()` may be called from another thread: to the one who reads, the stream then just ends.

    Iterating raises ApiStatusError when the server says within the stream that it failed, StreamInterrupted when the
    stream ends before its end, and ApiTimeoutError when nothing comes for too long.
    """

    def __init__(self, response: httpx.Response, reader: StreamReader[Event, Whole], owner: object) -> None:
        self.response = response
        self._owner = owner  # or the connections of a client that nobody else uses would be closed
        self._reader = reader
        self._pieces = response.iter_bytes()
        self._ready: Iterator[Event] = iter(())
        self._over = self._entered = self._reading = False

    @property
    def request_id(self) -> str | None:
        """The name of the request in the server's logs."""
        return self._reader.request_id

    def final(self) -> Whole:
        """Read what is left, and give the whole answer, as it had been without `stream`.

        Raises StreamInterrupted, too, where the stream was closed or failed before: `so_far()` has what came.
        """
        while self._next() is not None:
            pass
        if not self._reader.complete:
            raise StreamInterrupted("The stream was left before its end.", request_id=self.request_id)
        return self.so_far()

    def so_far(self) -> Whole:
        """The answer that all events until now make."""
        return self._reader.whole()

    def close(self) -> None:
        """End the request; the server stops working on it."""
        self._over = True
        if self._reading and cut(self.response):
            return  # the thread that reads finds the end, and closes it
        self.response.close()

    def __repr__(self) -> str:
        state = "complete" if self._reader.complete else "closed" if self.response.is_closed else "open"
        return f"<{type(self).__name__} {self.request_id}: {state}>"

    def __enter__(self) -> Self:
        self._entered = True
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __next__(self) -> Event:
        event = self._next()
        if event is None:
            raise StopIteration
        return event

    def __iter__(self) -> Iterator[Event]:
        return self if self._entered else self._until_left()

    def _until_left(self) -> Iterator[Event]:
        """The events of a loop, which ends the request when it is left; in a block, the block does that."""
        try:
            while (event := self._next()) is not None:
                yield event
        finally:
            self.close()

    def _next(self) -> Event | None:
        """The next event; None at the end."""
        try:
            while not self._over:
                for event in self._ready:
                    return event
                self._read()
        except BaseException:
            self.close()
            raise
        return None

    def _read(self) -> None:
        """Read a piece, or find the end."""
        reader, piece = self._reader, None
        try:
            if reader.complete:
                read_to_the_end(self.response, self._pieces)
            else:
                self._reading = True
                piece = next(self._pieces, None)
        except httpx.RequestError as error:
            if not reader.complete and not self._over:
                raise self._failure(error) from error
        finally:
            self._reading = False
        if piece is not None:
            self._ready = reader.feed(piece)
            return
        if not self._over:
            reader.end()
        self.close()

    def _failure(self, error: httpx.RequestError) -> ApiTimeoutError | StreamInterrupted:
        if isinstance(error, httpx.TimeoutException):
            return ApiTimeoutError("Nothing more came in time.", request_id=self.request_id)
        return StreamInterrupted(f"The connection broke: {error}", request_id=self.request_id)
