"""Reading several streams of events at once, and in batches: what is ready is given in one piece."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Sequence

from wireproof_server.generation.closing import closing
from wireproof_server.generation.events import Event

Batch = list[tuple[int, Event]]
"""Events in the order they came, each with the number of the stream it came from."""

READ_AHEAD = 64  # events; bounds what an engine is ahead of a slow reader, and so the size of a batch
SEQUENCES_AT_ONCE = 32  # of one request; engines serve in turn, so a request with thousands would shut all others out


class _Readers:
    """Tasks that take one stream after the other, all filling one bounded list."""

    def __init__(self, streams: Sequence[AsyncIterator[Event]], at_once: int) -> None:
        self._ready: Batch = []
        self._filled = asyncio.Event()
        self._emptied = asyncio.Event()
        self._failure: Exception | None = None
        self._waiting = iter(enumerate(streams))
        self._tasks = [asyncio.create_task(self._read_on()) for _ in range(min(at_once, len(streams)))]
        self._unfinished = len(self._tasks)

    async def _read_on(self) -> None:
        try:
            for number, stream in self._waiting:
                await self._read(number, stream)
                if self._failure is not None:
                    break
        except Exception as error:  # noqa: BLE001  raised again where the batches are read
            self._failure = self._failure or error
        self._unfinished -= 1
        self._filled.set()

    async def _read(self, number: int, stream: AsyncIterator[Event]) -> None:
        async with closing(stream):
            async for event in stream:
                self._ready.append((number, event))
                self._filled.set()
                while len(self._ready) >= READ_AHEAD:
                    self._emptied.clear()
                    await self._emptied.wait()

    async def take(self) -> Batch | None:
        """All that is ready, once there is something; None at the end. Raises what a stream raised, in its turn."""
        while not self._ready:
            if self._failure is not None:
                raise self._failure
            if not self._unfinished:
                return None
            self._filled.clear()
            await self._filled.wait()
        batch, self._ready = self._ready, []
        self._emptied.set()
        return batch

    async def stop(self) -> None:
        """Cancel what still reads, and wait until every stream is closed."""
        for task in self._tasks:
            task.cancel()
        # Not gather: were this task cancelled again, gather would cancel the readers again in the middle of closing
        # their streams, and the engine would work on.
        if self._tasks:
            await asyncio.wait(self._tasks)
        for _, stream in self._waiting:
            async with closing(stream):
                pass


async def interleave(streams: Sequence[AsyncIterator[Event]], *, width: int = 1) -> AsyncGenerator[Batch, None]:
    """The events of all `streams`, read concurrently as far as `SEQUENCES_AT_ONCE` allows; never an empty batch.

    `width` is how many sequences each stream has. Streams that must wait are read in their order.

    Within a stream the order is kept. The first error of a stream is raised after the events that came before it, and
    ends all. Closing this generator closes every stream.
    """
    readers = _Readers(streams, max(1, SEQUENCES_AT_ONCE // width))
    try:
        while (batch := await readers.take()) is not None:
            yield batch
    finally:
        await readers.stop()
