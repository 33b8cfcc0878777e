"""Closing an engine's iterator on every way out of a block."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from wireproof_server.generation.events import Event


@asynccontextmanager
async def closing(events: AsyncIterator[Event]) -> AsyncIterator[AsyncIterator[Event]]:
    """Give `events` to the block, and close them when it is left.

    Like `contextlib.aclosing`, for iterators that may have nothing to close. Left to the garbage collector, an
    iterator that was not read to its end would let the engine work on for nobody.
    """
    try:
        yield events
    finally:
        close = getattr(events, "aclose", None)
        if close is not None:
            await close()
