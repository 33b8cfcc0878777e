"""Closing an engine's iterator on every way out of a block."""

from collections.abc import AsyncIterator

from wireproof_server.generation.events import Event


class closing:  # noqa: N801  named like `contextlib.aclosing`, which it resembles
    """Close `events` when the block is left.

    Like `contextlib.aclosing`, for iterators that may have nothing to close. Left to the garbage collector, an
    iterator that was not read to its end would let the engine work on for nobody.
    """

    __slots__ = ("_events",)

    def __init__(self, events: AsyncIterator[Event]) -> None:
        self._events = events

    async def __aenter__(self) -> AsyncIterator[Event]:
        return self._events

    async def __aexit__(self, *_: object) -> None:
        close = getattr(self._events, "aclose", None)
        if close is not None:
            await close()
