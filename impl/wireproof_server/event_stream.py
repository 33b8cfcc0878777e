"""Answers that are streams of server-sent events."""

from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing

import orjson
from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from wireproof_server.disconnect import ClientLeft, while_connected

DONE = b"data: [DONE]\n\n"

HEADERS = {
    "cache-control": "no-cache",
    "x-accel-buffering": "no",  # reverse proxies that know it then pass each event on at once
}


def event(data: object) -> bytes:
    """One event with a JSON payload and no name."""
    return b"data: " + orjson.dumps(data) + b"\n\n"


class EventStream(StreamingResponse):
    """Sends pieces of whole events as they come, until they end or the client leaves.

    The pieces must raise nothing: what fails after the first byte is theirs to say as an event (`open_event_stream`).
    """

    media_type = "text/event-stream"

    def __init__(self, pieces: AsyncGenerator[bytes, None]) -> None:
        super().__init__(pieces, headers=HEADERS)
        self._pieces = pieces

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002  ASGI's signature
        """Run as an ASGI application."""
        async with aclosing(self._pieces):
            try:
                await while_connected(receive, self._send(send))
            except ClientLeft:
                return  # nobody is there to be told

    async def _send(self, send: Send) -> None:
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        async for piece in self._pieces:
            await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})


async def open_event_stream(
    receive: Receive, pieces: AsyncGenerator[bytes, None], last_words: Callable[[Exception], bytes]
) -> EventStream:
    """An answer that streams `pieces`, of which the first is awaited here.

    So a failure before the first byte is raised (and becomes an answer with a status of its own), and one after it is
    sent as the event that `last_words` makes of it. Raises `ClientLeft` when nobody waits any more.
    """
    try:
        first = await while_connected(receive, anext(pieces))
    except BaseException:
        await pieces.aclose()
        raise
    return EventStream(_continue(first, pieces, last_words))


async def _continue(
    first: bytes, rest: AsyncGenerator[bytes, None], last_words: Callable[[Exception], bytes]
) -> AsyncGenerator[bytes, None]:
    async with aclosing(rest):
        yield first
        try:
            async for piece in rest:
                yield piece
        except Exception as error:  # noqa: BLE001  whatever it is, the client must hear that the stream is not whole
            yield last_words(error)
