"""A stream of typed events, from an answer that is still coming."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator
from types import TracebackType
from typing import Generic, Self, TypeVar

import httpx

from wireproof_client.errors import ApiTimeoutError, StreamInterrupted
from wireproof_client.streaming import StreamReader

Event = TypeVar("Event")
Whole = TypeVar("Whole")


class AsyncStream(Generic[Event, Whole]):
    """Events as they come. Leaving the loop, the `async with` block or calling `close()` ends the request.

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

    async def final(self) -> Whole:
        """Read what is left, and give the whole answer, as it had been without `stream`."""
        async for _ in self:
            pass
        return self.so_far()

    def so_far(self) -> Whole:
        """The answer that all events until now make."""
        return self._reader.whole()

    async def close(self) -> None:
        """End the request; the server stops working on it."""
        await self._events.aclose()
        await self.response.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def __anext__(self) -> Event:
        return await anext(self._events)

    async def __aiter__(self) -> AsyncIterator[Event]:
        try:
            async for event in self._events:
                yield event
        finally:
            await self.close()

    async def _read(self) -> AsyncGenerator[Event, None]:
        reader = self._reader
        try:
            async for piece in self.response.aiter_bytes():
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
            await self.response.aclose()
