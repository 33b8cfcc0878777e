import asyncio
from collections.abc import AsyncIterator, Sequence

import pytest

from tests.impl.handlers.responses.playing import answer, generation
from tests.impl.running.worker import SOON
from wireproof_server.generation.errors import EngineFailed, InvalidRequest
from wireproof_server.generation.events import Delta, Event, Started
from wireproof_server.running.keeping import Body, NothingKept
from wireproof_server.running.progress import ResponseEvent
from wireproof_server.running.run import Run


class SlowKeeping(NothingKept):
    """Takes its time to keep the end."""

    def __init__(self) -> None:
        self.ending = asyncio.Event()
        self.may_end = asyncio.Event()

    async def end(self, body: Body, events: Sequence[ResponseEvent]) -> None:  # noqa: ARG002  as every keeping
        self.ending.set()
        await self.may_end.wait()


async def events_of(*events: Event, error: Exception | None = None) -> AsyncIterator[Event]:
    for event in events:
        yield event
    if error is not None:
        raise error


async def test_nobody_hears_of_an_end_before_it_is_kept() -> None:
    keeping = SlowKeeping()
    run = Run("resp_1", "", answer(), events_of(*generation(Delta(0, "Hi"))), keeping)
    heard: list[str] = []

    async def listen() -> None:
        async for events in run.after(-1):
            heard.extend(event["type"] for event in events)

    async with asyncio.timeout(SOON), asyncio.TaskGroup() as group:
        group.create_task(run.carry_out("stream"))
        group.create_task(listen())
        await keeping.ending.wait()
        for _ in range(10):
            await asyncio.sleep(0)  # whoever listens has had every chance to
        assert heard[-1] == "response.output_item.done"
        assert not run.ended.is_set()
        run.stop()  # too late
        keeping.may_end.set()
    assert heard[-1] == "response.completed"


async def test_what_the_engine_refuses_is_the_callers_error_and_no_response() -> None:
    refusal = InvalidRequest("Not so.", parameter="input")
    run = Run("resp_1", "", answer(), events_of(error=refusal), NothingKept())
    await run.carry_out("stream")
    with pytest.raises(InvalidRequest):
        await anext(run.after(-1))


@pytest.mark.parametrize(("way", "status"), [("object", None), ("stream", "failed")])
async def test_what_breaks_half_way_fails_a_stream_and_is_the_error_of_an_object(way: str, status: str | None) -> None:
    events = events_of(Started("scripted"), Delta(0, "Hi"), error=EngineFailed("It broke."))
    run = Run("resp_1", "", answer(), events, NothingKept())
    await run.carry_out("object" if way == "object" else "stream")
    assert (None if run.error is not None else run.body["status"]) == status


async def test_a_run_that_is_stopped_before_it_began_never_was() -> None:
    asked: list[str] = []

    async def engine() -> AsyncIterator[Event]:
        asked.append("it ran")
        yield Started("scripted")

    run = Run("resp_1", "", answer(), engine(), NothingKept())
    run.stop()
    await run.carry_out("stream")
    assert [events async for events in run.after(-1)] == []
    assert asked == []
