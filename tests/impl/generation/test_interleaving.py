"""Several streams read at once."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import aclosing

import pytest

from wireproof_server.generation.errors import EngineFailed
from wireproof_server.generation.events import Delta, Event, Started, Usage
from wireproof_server.generation.interleaving import READ_AHEAD, SEQUENCES_AT_ONCE, interleave


class Source:
    """Gives numbered deltas; notes how many it gave and whether it was closed."""

    def __init__(
        self, count: int, *, pause_before: asyncio.Event | None = None, failure: Exception | None = None
    ) -> None:
        self.given = 0
        self.closed = False
        self._count = count
        self._pause_before = pause_before
        self._failure = failure

    async def events(self) -> AsyncIterator[Event]:
        try:
            if self._pause_before is not None:
                await self._pause_before.wait()
            for number in range(self._count):
                self.given += 1
                yield Delta(number)
            if self._failure is not None:
                raise self._failure
        finally:
            self.closed = True


async def read(*sources: Source) -> list[tuple[int, Event]]:
    events = []
    async with aclosing(interleave([source.events() for source in sources])) as batches:
        async for batch in batches:
            assert batch
            events += batch
    return events


async def test_every_event_of_every_stream_arrives_in_its_stream_s_order() -> None:
    events = await read(Source(500), Source(0), Source(3))
    assert [event for number, event in events if number == 0] == [Delta(each) for each in range(500)]
    assert [event for number, event in events if number == 1] == []
    assert [event for number, event in events if number == 2] == [Delta(each) for each in range(3)]


async def test_what_is_ready_comes_in_one_batch() -> None:
    async with aclosing(interleave([Source(5).events()])) as batches:
        assert [len(batch) async for batch in batches] == [5]


async def test_a_stream_that_waits_holds_up_no_other() -> None:
    gate = asyncio.Event()
    slow, quick = Source(1, pause_before=gate), Source(2)
    async with aclosing(interleave([slow.events(), quick.events()])) as batches:
        assert await anext(batches) == [(1, Delta(0)), (1, Delta(1))]
        gate.set()
        assert await anext(batches) == [(0, Delta(0))]


async def test_a_slow_reader_is_read_ahead_of_by_a_bounded_number_of_events() -> None:
    source = Source(10_000)
    async with aclosing(interleave([source.events()])) as batches:
        await anext(batches)
        for _ in range(50):
            await asyncio.sleep(0)  # let the stream run as far as it may
        assert source.given <= 2 * READ_AHEAD


async def test_an_error_comes_after_the_events_before_it_and_closes_the_other_streams() -> None:
    failing, endless = Source(2, failure=EngineFailed("broken")), Source(1, pause_before=asyncio.Event())
    batches = interleave([failing.events(), endless.events()])
    assert await anext(batches) == [(0, Delta(0)), (0, Delta(1))]
    with pytest.raises(EngineFailed, match="broken"):
        await anext(batches)
    assert endless.closed


async def test_of_many_streams_only_some_run_at_once_and_all_are_read() -> None:
    running, most = 0, 0

    async def events() -> AsyncIterator[Event]:
        nonlocal running, most
        running += 1
        most = max(most, running)
        await asyncio.sleep(0)
        yield Delta(0)
        running -= 1

    async with aclosing(interleave([events() for _ in range(1000)])) as batches:
        numbers = [number async for batch in batches for number, _ in batch]
    assert sorted(numbers) == list(range(1000))
    assert most == SEQUENCES_AT_ONCE


async def test_streams_of_several_sequences_run_fewer_at_once() -> None:
    gate = asyncio.Event()
    sources = [Source(1, pause_before=gate) for _ in range(5)]
    started = []

    async def noted(number: int) -> AsyncIterator[Event]:
        started.append(number)
        async for event in sources[number].events():
            yield event

    async with aclosing(interleave([noted(number) for number in range(5)], width=SEQUENCES_AT_ONCE // 2)) as batches:
        reading = asyncio.create_task(anext(batches))
        for _ in range(10):
            await asyncio.sleep(0)
        assert started == [0, 1]
        gate.set()
        await reading


async def test_an_error_starts_no_stream_that_waited() -> None:
    started = []

    async def failing(number: int) -> AsyncIterator[Event]:
        started.append(number)
        if number >= 0:
            raise EngineFailed("broken")
        yield Delta(0)

    with pytest.raises(EngineFailed, match="broken"):
        async with aclosing(interleave([failing(number) for number in range(100)], width=SEQUENCES_AT_ONCE)) as batches:
            await anext(batches)
    assert started == [0]


async def test_leaving_closes_every_stream() -> None:
    sources = [Source(10_000), Source(1, pause_before=asyncio.Event())]
    async with aclosing(interleave([source.events() for source in sources])) as batches:
        await anext(batches)
    assert [source.closed for source in sources] == [True, True]


async def test_cancelling_the_reader_closes_every_stream() -> None:
    sources = [Source(1, pause_before=asyncio.Event()), Source(1, pause_before=asyncio.Event())]
    reading = asyncio.create_task(read(*sources))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    assert [source.closed for source in sources] == [True, True]


async def test_closing_a_stream_is_not_cut_short_when_the_reader_is_cancelled_twice() -> None:
    closing, may_close, closed = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def reluctant() -> AsyncIterator[Event]:
        try:
            yield Started("model")
            await asyncio.Event().wait()
        finally:
            closing.set()
            await may_close.wait()
            closed.set()

    async def read_reluctant() -> None:
        async with aclosing(interleave([reluctant()])) as batches:
            async for _ in batches:
                pass

    reading = asyncio.create_task(read_reluctant())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    reading.cancel()
    await closing.wait()
    reading.cancel()
    may_close.set()
    with pytest.raises(asyncio.CancelledError):
        await reading
    await asyncio.wait_for(closed.wait(), 5)


async def test_an_iterator_without_anything_to_close_is_read_too() -> None:
    class Plain:
        def __init__(self) -> None:
            self._events: Iterator[Event] = iter([Started("model"), Usage(1, 2)])

        def __aiter__(self) -> AsyncIterator[Event]:
            return self

        async def __anext__(self) -> Event:
            try:
                return next(self._events)
            except StopIteration:
                raise StopAsyncIteration from None

    async with aclosing(interleave([Plain()])) as batches:
        assert [batch async for batch in batches] == [[(0, Started("model")), (0, Usage(1, 2))]]
