"""A stream of typed events, from an answer that is still coming."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from contextlib import suppress
from types import TracebackType
from typing import Generic, Self, TypeVar

import httpx

from wireproof_client.api_object import ApiObject
from wireproof_client.async_lingering import read_to_the_end
from wireproof_client.errors import ApiTimeoutError, StreamInterrupted
from wireproof_client.streaming import StreamReader

Event = TypeVar("Event")
Whole = TypeVar("Whole", bound=ApiObject)


class AsyncStream(Generic[Event, Whole]):
    """Events as they come. Leaving the loop, the `async with` block or calling `close()` ends the request.

    `close()` may be called while another task reads: to the one who reads, the stream then just ends.

    Iterating raises ApiStatusError when the server says within the stream that it failed, StreamInterrupted when the
    stream ends before its end, and ApiTimeoutError when nothing comes for too long.
    """

    def __init__(self, response: httpx.Response, reader: StreamReader[Event, Whole], owner: object) -> None:
        self.response = response
        self._owner = owner  # or the connections of a client that nobody else uses would be closed
        self._reader = reader
        self._pieces = response.aiter_bytes()
        self._ready: Iterator[Event] = iter(())
        self._over = self._entered = False

    @property
    def request_id(self) -> str | None:
        """The name of the request in the server's logs."""
        return self._reader.request_id

    async def final(self) -> Whole:
        """Read what is left, and give the whole answer, as it had been without `stream`.

        Raises StreamInterrupted, too, where the stream was closed or failed before: `so_far()` has what came.
        """
        while await self._next() is not None:
            pass
        if not self._reader.complete:
            raise StreamInterrupted("The stream was left before its end.", request_id=self.request_id)
        return self.so_far()

    def so_far(self) -> Whole:
        """The answer that all events until now make."""
        return self._reader.whole()

    async def close(self) -> None:
        """End the request; the server stops working on it."""
        self._over = True
        await self.response.aclose()
        if isinstance(self._pieces, AsyncGenerator):
            with suppress(RuntimeError):  # another task is in the midst of reading, and finds the end
                await self._pieces.aclose()

    def __repr__(self) -> str:
        state = "complete" if self._reader.complete else "closed" if self.response.is_closed else "open"
        return f"<{type(self).__name__} {self.request_id}: {state}>"

    async def __aenter__(self) -> Self:
        self._entered = True
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def __anext__(self) -> Event:
        event = await self._next()
        if event is None:
            raise StopAsyncIteration
        return event

    def __aiter__(self) -> AsyncIterator[Event]:
        return self if self._entered else self._until_left()

    async def _until_left(self) -> AsyncIterator[Event]:
        """The events of a loop, which ends the request when it is left; in a block, the block does that."""
        try:
            while (event := await self._next()) is not None:
                yield event
        finally:
            await self.close()

    async def _next(self) -> Event | None:
        """The next event; None at the end."""
        try:
            while not self._over:
                for event in self._ready:
                    return event
                await self._read()
        except BaseException:
            await self.close()
            raise
        return None

    async def _read(self) -> None:
        """Read a piece, or find the end."""
        reader, piece = self._reader, None
        try:
            if reader.complete:
                await read_to_the_end(self.response, self._pieces)
            else:
                piece = await anext(self._pieces, None)
        except httpx.RequestError as error:
            if not reader.complete and not self._over:
                raise self._failure(error) from error
        if piece is not None:
            self._ready = reader.feed(piece)
            return
        if not self._over:
            reader.end()
        await self.close()

    def _failure(self, error: httpx.RequestError) -> ApiTimeoutError | StreamInterrupted:
        if isinstance(error, httpx.TimeoutException):
            return ApiTimeoutError("Nothing more came in time.", request_id=self.request_id)
        return StreamInterrupted(f"The connection broke: {error}", request_id=self.request_id)
