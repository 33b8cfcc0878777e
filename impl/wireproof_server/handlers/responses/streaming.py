"""Sending response events while the client is there to take them."""

from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing

from starlette.responses import Response

from wireproof_server.event_stream import DONE, open_event_stream
from wireproof_server.handlers.call import Call
from wireproof_server.handlers.responses.error_event import error_event
from wireproof_server.handlers.responses.events_on_the_wire import on_the_wire
from wireproof_server.running.progress import ResponseEvent

Batches = AsyncGenerator[Sequence[ResponseEvent], None]


async def send_new(
    call: Call, batches: Batches, *, obfuscated: bool, left: Callable[[], None] = lambda: None
) -> Response:
    """The stream of a response that was just asked for; what fails before its first event is raised.

    `left` is called when the stream is over, whether it was read to its end or not.
    """
    stream = _Stream(call, after=-1, obfuscated=obfuscated)

    async def pieces() -> AsyncGenerator[bytes, None]:
        try:
            async with aclosing(stream.pieces(batches)) as all_pieces:
                async for piece in all_pieces:
                    yield piece
        finally:
            left()

    return await open_event_stream(call.receive, pieces(), stream.last_words)


async def send_again(call: Call, batches: Batches, *, after: int, obfuscated: bool) -> Response:
    """The stream of a response from earlier; its head is sent at once, since the next event may take its time."""
    stream = _Stream(call, after=after, obfuscated=obfuscated)

    async def pieces() -> AsyncGenerator[bytes, None]:
        yield b""
        async with aclosing(stream.pieces(batches)) as all_pieces:
            async for piece in all_pieces:
                yield piece

    return await open_event_stream(call.receive, pieces(), stream.last_words)


class _Stream:
    """Events as bytes. What fails after some were sent becomes an event, numbered to follow them."""

    def __init__(self, call: Call, *, after: int, obfuscated: bool) -> None:
        self._ends_with_done = call.mount.responses_end_with_done
        self._last = after
        self._obfuscated = obfuscated

    async def pieces(self, batches: Batches) -> AsyncGenerator[bytes, None]:
        async with aclosing(batches):
            async for events in batches:
                self._last = events[-1]["sequence_number"]
                yield b"".join(on_the_wire(event, obfuscated=self._obfuscated) for event in events)
        if self._ends_with_done:
            yield DONE

    def last_words(self, error: Exception) -> bytes:
        return on_the_wire(error_event(error, self._last + 1))
