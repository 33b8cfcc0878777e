"""What happens to the work of a client that leaves."""

import asyncio
from typing import Any

import pytest

from tests.impl.handlers.api import Api, play
from wireproof_server.engines.scripted.engine import ScriptedEngine
from wireproof_server.engines.scripted.steps import Step, Wait
from wireproof_server.generation.events import Delta, Finished, Started, Usage

SOON = 10  # seconds that no test needs

BODIES = pytest.mark.parametrize(
    ("path", "body"),
    [
        ("completions", {"prompt": "Hi"}),
        ("completions", {"prompt": ["a", "b", "c"], "n": 2}),
        ("chat/completions", {"messages": [{"role": "user", "content": "Hi"}]}),
    ],
    ids=["completion", "completions", "chat"],
)


def prompts(body: dict[str, Any]) -> int:
    """How many requests of the engine a body makes."""
    prompt = body.get("prompt")
    return len(prompt) if isinstance(prompt, list) else 1


@BODIES
@pytest.mark.parametrize("begun", [[], [Started("scripted")], [Started("scripted"), Delta(0, "x")]])
async def test_an_object_that_nobody_waits_for_is_not_generated(
    api: Api, engine: ScriptedEngine, path: str, body: dict[str, Any], begun: list[Step]
) -> None:
    play(engine, *begun, Wait(asyncio.Event()))
    waiting = asyncio.create_task(api.post(path, **body))
    async with asyncio.timeout(SOON):
        await engine.until_running(prompts(body))
        waiting.cancel()
        await engine.until_running(0)


@BODIES
async def test_a_stream_that_did_not_begin_stops_with_its_client(
    api: Api, engine: ScriptedEngine, path: str, body: dict[str, Any]
) -> None:
    play(engine, Started("scripted"), Wait(asyncio.Event()))
    waiting = asyncio.create_task(api.post(path, **body, stream=True))
    async with asyncio.timeout(SOON):
        await engine.until_running(prompts(body))
        waiting.cancel()
        await engine.until_running(0)


@BODIES
@pytest.mark.parametrize("goes_on", [False, True], ids=["while it waits", "while it sends"])
async def test_a_stream_stops_with_its_client(
    api: Api, engine: ScriptedEngine, path: str, body: dict[str, Any], goes_on: bool
) -> None:
    endless = [Delta(0, "x" * 1000)] * 1_000_000 if goes_on else [Wait(asyncio.Event())]
    play(engine, Started("scripted"), Delta(0, "x"), *endless)
    async with asyncio.timeout(SOON):
        async with api.client.stream("POST", f"/v1/{path}", json={**body, "stream": True}) as response:
            await anext(response.aiter_bytes())
            assert engine.running == prompts(body)
        await engine.until_running(0)


@BODIES
async def test_a_client_that_stays_gets_all_of_it_however_long_it_takes(
    api: Api, engine: ScriptedEngine, path: str, body: dict[str, Any]
) -> None:
    gate = asyncio.Event()
    play(
        engine,
        Started("scripted"),
        Wait(gate),
        Delta(0, "x"),
        *(Finished(index, "stop") for index in range(2)),
        Usage(1, 1),
    )
    waiting = asyncio.create_task(api.post(path, **body))
    async with asyncio.timeout(SOON):
        await engine.until_running(prompts(body))
        asyncio.get_running_loop().call_later(0.1, gate.set)  # longer than the server works without watching
        assert (await waiting).status_code == 200


async def test_a_request_after_one_that_was_left_is_served(api: Api, engine: ScriptedEngine) -> None:
    play(engine, Wait(asyncio.Event()))
    waiting = asyncio.create_task(api.post("completions", prompt="Hi"))
    async with asyncio.timeout(SOON):
        await engine.until_running(1)
        waiting.cancel()
        await engine.until_running(0)
    engine.text_script = ScriptedEngine().text_script
    assert (await api.answer("completions", prompt="Hi", max_tokens=1))["choices"][0]["text"] == " The"


async def test_events_arrive_while_the_engine_still_works(api: Api, engine: ScriptedEngine) -> None:
    gate = asyncio.Event()
    play(engine, Started("scripted"), Delta(0, "first"), Wait(gate), Delta(0, "last"), Finished(0, "stop"), Usage(1, 2))
    async with (
        asyncio.timeout(SOON),
        api.client.stream("POST", "/v1/completions", json={"prompt": "Hi", "stream": True}) as response,
    ):
        pieces = response.aiter_bytes()
        assert b"first" in await anext(pieces)
        gate.set()
        assert b"last" in b"".join([piece async for piece in pieces])
