"""The child may die; the engine does not."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import aclosing
from pathlib import Path

import pytest

from tests.impl.engines.llama_server.asking import chat_request, events_of, text_request, write
from wireproof_server.engines.embedded.engine import EmbeddedEngine
from wireproof_server.generation.errors import EngineFailed, EngineUnavailable
from wireproof_server.generation.events import Event, Usage

SECONDS = 20.0


def kill_child(engine: EmbeddedEngine) -> int:
    pid = engine.child_pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    return pid


async def until(condition: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(SECONDS):
        while not await condition():  # noqa: ASYNC110  a process sends no event
            await asyncio.sleep(0.005)


async def test_after_its_death_requests_are_unavailable_until_it_is_back(engine: EmbeddedEngine) -> None:
    before = await write(engine)
    killed = kill_child(engine)
    refused = 0
    async with asyncio.timeout(SECONDS):
        while True:
            try:
                after = await write(engine)
            except (EngineUnavailable, EngineFailed) as error:
                refused += isinstance(error, EngineUnavailable)
                await asyncio.sleep(0.005)
            else:
                break
    assert refused
    assert after.choices == before.choices
    assert engine.child_pid not in {None, killed}
    assert await engine.healthy()


async def test_it_is_not_healthy_without_its_child(engine: EmbeddedEngine) -> None:
    assert await engine.healthy()
    kill_child(engine)

    async def unhealthy() -> bool:
        return not await engine.healthy()

    await until(unhealthy)
    await until(engine.healthy)


@pytest.mark.parametrize("n", [1, 2])
async def test_death_in_mid_stream_is_an_error_and_never_a_silent_end(engine: EmbeddedEngine, n: int) -> None:
    request = text_request(max_tokens=None, ignore_eos=True, temperature=1.0, n=n)
    read: list[Event] = []

    async def read_and_kill() -> None:
        async with aclosing(engine.text(request)) as events:
            async for event in events:
                read.append(event)
                if len(read) == 5:
                    kill_child(engine)

    with pytest.raises(EngineFailed):
        await read_and_kill()
    assert not any(isinstance(event, Usage) for event in read)


async def test_it_comes_back_as_often_as_it_dies(engine: EmbeddedEngine) -> None:
    for _ in range(3):
        dead = kill_child(engine)

        async def back(dead: int = dead) -> bool:
            return engine.child_pid not in {None, dead} and await engine.healthy()

        await until(back)
    assert await events_of(engine.chat(chat_request("Hello")))


async def test_closing_ends_the_child_and_its_work_at_once(model_path: Path) -> None:
    engine = EmbeddedEngine(model_path, aliases=("default",))
    await engine.start()
    pid = engine.child_pid
    assert pid is not None
    request = text_request(max_tokens=None, ignore_eos=True, temperature=1.0)
    events = engine.text(request)
    await anext(events)
    async with asyncio.timeout(2.0):
        await engine.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    with pytest.raises(EngineFailed):
        await drained(events)
    with pytest.raises(EngineUnavailable):
        await write(engine)
    assert not await engine.healthy()
    await engine.close()


async def drained(events: AsyncIterator[Event]) -> None:
    async for _ in events:
        pass


async def test_closing_leaves_no_file_behind(model_path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    engine = EmbeddedEngine(model_path)
    await engine.start()
    assert names_in(tmp_path)
    await engine.close()
    assert not names_in(tmp_path)


def names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


async def test_it_can_be_closed_while_it_restarts(model_path: Path) -> None:
    engine = EmbeddedEngine(model_path)
    await engine.start()
    kill_child(engine)

    async def gone() -> bool:
        return engine.child_pid is None

    await until(gone)
    async with asyncio.timeout(3.0):
        await engine.close()
    assert engine.child_pid is None
