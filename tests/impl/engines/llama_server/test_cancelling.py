"""Closing the events, or cancelling who reads them, stops the work."""

import asyncio
from contextlib import aclosing
from typing import Any

import pytest

from tests.impl.engines.llama_server.asking import chat_request, text_request
from wireproof_server.engines.embedded.engine import EmbeddedEngine

ENDLESS: dict[str, Any] = {"max_tokens": None, "ignore_eos": True, "temperature": 1.0}
SECONDS = 2.0  # to the end of the context it would take longer


async def running(engine: EmbeddedEngine) -> int:
    """How many slots the child works in."""
    slots = await engine._reach().client.get("/slots")  # noqa: SLF001  only the child can tell
    return sum(slot["is_processing"] for slot in slots)


async def require_idle(engine: EmbeddedEngine) -> None:
    async with asyncio.timeout(SECONDS):
        while await running(engine):  # noqa: ASYNC110  the child sends no event of it
            await asyncio.sleep(0.005)


@pytest.mark.parametrize("n", [1, 3])
async def test_closing_the_events_frees_the_slots(engine: EmbeddedEngine, n: int) -> None:
    async with aclosing(engine.text(text_request(**ENDLESS, n=n))) as events:
        for _ in range(5 * n):
            await anext(events)
        assert await running(engine) == n
    await require_idle(engine)


@pytest.mark.parametrize("n", [1, 3])
async def test_cancelling_the_reader_frees_the_slots(engine: EmbeddedEngine, n: int) -> None:
    begun = asyncio.Event()

    async def read() -> None:
        async with aclosing(engine.chat(chat_request("Tell me a story.", **ENDLESS, n=n))) as events:
            async for _ in events:
                begun.set()

    reader = asyncio.create_task(read())
    await begun.wait()
    reader.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reader
    await require_idle(engine)


async def test_a_stop_sequence_ends_the_work_in_the_engine(engine: EmbeddedEngine) -> None:
    async with aclosing(engine.text(text_request(**ENDLESS, stop=(" ", "\n")))) as events:
        async for _ in events:
            pass
    await require_idle(engine)


async def test_a_request_that_waits_for_a_slot_can_be_cancelled(engine: EmbeddedEngine) -> None:
    async with aclosing(engine.text(text_request(**ENDLESS, n=8))) as busy:
        await anext(busy)
        waiting = asyncio.create_task(anext(engine.text(text_request())))
        done, _ = await asyncio.wait([waiting], timeout=0.2)
        assert not done, "all slots are taken"
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
    await require_idle(engine)
    assert [event async for event in engine.text(text_request())]


async def test_the_engine_is_healthy_while_every_slot_is_taken(engine: EmbeddedEngine) -> None:
    async with aclosing(engine.text(text_request(**ENDLESS, n=40))) as busy:
        await anext(busy)
        assert await engine.healthy()
        assert await engine.tokenize("default", "Hi")


async def test_forty_requests_at_once_are_all_answered(engine: EmbeddedEngine) -> None:
    async def ask(seed: int) -> int:
        return len([event async for event in engine.text(text_request(temperature=1.0, seed=seed, max_tokens=20))])

    assert all(await asyncio.gather(*(ask(seed) for seed in range(40))))
