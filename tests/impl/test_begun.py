"""Work that is begun before anything watches over it."""

import asyncio
from collections.abc import AsyncGenerator

import pytest

from wireproof_server.begun import Begun

SOON = 10  # seconds that no test needs


class Broken(Exception):
    """What the work raises."""


async def test_work_that_waits_for_nothing_is_done_at_once() -> None:
    async def work() -> str:
        return "done"

    begun = Begun(work())
    assert begun.is_done
    assert begun.result == "done"


async def test_what_work_raises_before_it_waits_is_raised_at_once() -> None:
    async def work() -> None:
        raise Broken

    with pytest.raises(Broken):
        Begun(work())


async def test_work_that_waits_goes_on_where_it_stopped() -> None:
    steps: list[str] = []
    gates = [asyncio.Event(), asyncio.Event()]

    async def work() -> str:
        steps.append("begun")
        for gate in gates:
            await gate.wait()
            steps.append("passed")
        return "done"

    begun = Begun(work())
    assert not begun.is_done
    assert steps == ["begun"]
    for gate in gates:
        asyncio.get_running_loop().call_soon(gate.set)
    async with asyncio.timeout(SOON):
        assert await begun == "done"
    assert steps == ["begun", "passed", "passed"]


async def test_work_hears_of_a_cancellation_at_every_wait_and_may_clean_up_in_peace() -> None:
    cleaned: list[str] = []
    never, cleaning = asyncio.Event(), asyncio.Event()

    async def work() -> None:
        try:
            await never.wait()
        finally:
            await cleaning.wait()
            cleaned.append("up")

    async def begin() -> None:
        await Begun(work())

    task = asyncio.create_task(begin())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.sleep(0)
    assert not task.done()
    cleaning.set()
    async with asyncio.timeout(SOON):
        with pytest.raises(asyncio.CancelledError):
            await task
    assert cleaned == ["up"]


async def test_work_may_end_well_in_spite_of_a_cancellation() -> None:
    async def work() -> str:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            return "ended"
        return "never"

    async def begin() -> str:
        return await Begun(work())

    task = asyncio.create_task(begin())
    await asyncio.sleep(0)
    task.cancel()
    async with asyncio.timeout(SOON):
        assert await task == "ended"


async def test_the_next_item_of_a_generator_is_work_too() -> None:
    async def numbers() -> AsyncGenerator[int, None]:
        yield 1
        await asyncio.sleep(0)
        yield 2

    generator = numbers()
    first = Begun(anext(generator))
    assert first.is_done
    assert first.result == 1
    second = Begun(anext(generator))
    assert not second.is_done
    assert await second == 2
    with pytest.raises(StopAsyncIteration):
        Begun(anext(generator))
