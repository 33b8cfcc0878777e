"""The engine that plays what it is told."""

import asyncio
from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing
from typing import cast

import pytest

from wireproof_server.engines.scripted.engine import ScriptedEngine
from wireproof_server.engines.scripted.steps import Delay, Step, Wait
from wireproof_server.generation.engine import Engine
from wireproof_server.generation.errors import EngineFailed, EngineUnavailable
from wireproof_server.generation.events import Delta, Event, Finished, Started, Usage
from wireproof_server.generation.requests import ChatRequest, TextRequest

REQUEST = TextRequest("scripted", "a prompt")
EVENTS: list[Step] = [Started("scripted"), Delta(0, "x"), Finished(0, "stop"), Usage(1, 1)]


def play(engine: ScriptedEngine, request: TextRequest = REQUEST) -> AsyncGenerator[Event, None]:
    return cast("AsyncGenerator[Event, None]", engine.text(request))


def test_it_is_an_engine() -> None:
    assert isinstance(ScriptedEngine(), Engine)


async def test_it_plays_the_events_of_a_script_in_order() -> None:
    engine = ScriptedEngine(text=lambda _: [EVENTS[0], Delay(0), *EVENTS[1:]])
    assert [event async for event in engine.text(REQUEST)] == EVENTS


async def test_a_script_knows_the_request() -> None:
    def script(request: ChatRequest) -> Iterator[Step]:
        yield Started(f"{request.model} x {request.n}")

    engine = ScriptedEngine(chat=script)
    assert [event async for event in engine.chat(ChatRequest("m", (), n=3))] == [Started("m x 3")]


async def test_an_error_in_a_script_is_raised_in_its_turn() -> None:
    events = play(ScriptedEngine(text=lambda _: [Started("scripted"), EngineFailed("broken")]))
    assert await anext(events) == Started("scripted")
    with pytest.raises(EngineFailed, match="broken"):
        await anext(events)


async def test_a_wait_holds_the_script_until_its_condition_is_met() -> None:
    gate = asyncio.Event()
    engine = ScriptedEngine(text=lambda _: [Wait(gate), *EVENTS])
    reading = asyncio.create_task(anext(play(engine)))
    await engine.until_running(1)
    assert not reading.done()
    gate.set()
    assert await reading == EVENTS[0]


async def test_nothing_happens_before_the_first_event_is_asked_for() -> None:
    engine = ScriptedEngine()
    events = play(engine)
    assert (engine.requests, engine.running) == ([], 0)
    await anext(events)
    assert (engine.requests, engine.running) == ([REQUEST], 1)
    await events.aclose()


async def test_closing_the_iterator_ends_the_play() -> None:
    engine = ScriptedEngine(text=lambda _: [Started("scripted"), Wait(asyncio.Event())])
    async with aclosing(play(engine)) as events:
        await anext(events)
        assert engine.running == 1
    assert engine.running == 0


async def test_a_closed_engine_is_unavailable_until_it_is_started_again() -> None:
    engine = ScriptedEngine()
    await engine.close()
    await engine.close()
    assert not await engine.healthy()
    with pytest.raises(EngineUnavailable):
        await anext(play(engine))
    await engine.start()
    assert await engine.healthy()
    assert [card.id for card in await engine.models()] == ["scripted"]
