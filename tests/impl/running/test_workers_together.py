import asyncio

import pytest

from tests.impl.handlers.api import play
from tests.impl.running.worker import SOON, Worker, read_stream, read_until, recognised, until_told
from wireproof_server.engines.scripted.steps import Wait
from wireproof_server.generation.events import Delta, Started


async def test_a_response_of_one_worker_is_read_gone_on_from_and_deleted_on_another(one: Worker, other: Worker) -> None:
    created = await one.create()
    assert await other.get(created["id"]) == created
    assert await other.replay(created["id"]) == await one.replay(created["id"])
    await other.create(input="And?", previous_response_id=created["id"])
    assert (await other.client.delete(f"/v1/responses/{created['id']}")).json()["deleted"] is True
    assert (await one.error("GET", f"/v1/responses/{created['id']}"))["status"] == 404


@pytest.mark.parametrize("background", [False, True], ids=["foreground", "background"])
async def test_a_running_stream_is_followed_live_on_another_worker(
    one: Worker, other: Worker, background: bool
) -> None:
    gate = asyncio.Event()
    play(one.engine, *until_told(gate))
    body = {"input": "Hi", "stream": True, "background": background}
    async with one.client.stream("POST", "/v1/responses", json=body) as response:
        pieces = response.aiter_text()
        begun = await read_until(pieces, "One")
        response_id = read_stream(begun)[0]["response"]["id"]
        async with other.client.stream("GET", f"/v1/responses/{response_id}?stream=true") as followed:
            followed_pieces = followed.aiter_text()
            assert await read_until(followed_pieces, "One") == begun
            gate.set()
            rest = "".join([piece async for piece in followed_pieces])
        assert rest == "".join([piece async for piece in pieces])
    recognised(read_stream(begun + rest))
    assert await other.replay(response_id, 2) == "\n\n".join((begun + rest).split("\n\n")[3:])


async def test_a_background_response_of_one_worker_is_cancelled_on_another(one: Worker, other: Worker) -> None:
    play(one.engine, Started("scripted"), Delta(0, "One"), Wait(asyncio.Event()))
    created = await one.create(background=True)
    await one.engine.until_running(1)
    async with asyncio.timeout(SOON):
        cancelled = await other.cancel(created["id"])
        await one.engine.until_running(0)
    assert cancelled["status"] == "cancelled"
    assert await one.get(created["id"]) == await other.cancel(created["id"]) == cancelled


async def test_deleting_on_another_worker_ends_the_work(one: Worker, other: Worker) -> None:
    play(one.engine, Started("scripted"), Delta(0, "One"), Wait(asyncio.Event()))
    created = await one.create(background=True)
    await one.engine.until_running(1)
    followed = asyncio.create_task(one.replay(created["id"]))
    async with asyncio.timeout(SOON):
        assert (await other.client.delete(f"/v1/responses/{created['id']}")).json()["deleted"] is True
        await one.engine.until_running(0)
        assert recognised(read_stream(await followed))[-1]["type"] == "response.cancelled"
    assert (await one.error("GET", f"/v1/responses/{created['id']}"))["status"] == 404


async def test_a_stream_that_was_left_says_how_far_it_came_on_every_worker(one: Worker, other: Worker) -> None:
    play(one.engine, Started("scripted"), Delta(0, "One"), Wait(asyncio.Event()))
    async with one.client.stream("POST", "/v1/responses", json={"input": "Hi", "stream": True}) as response:
        begun = await read_until(response.aiter_text(), "One")
    response_id = read_stream(begun)[0]["response"]["id"]
    ended = await other.until_ended(response_id)
    assert (ended["status"], ended["output"][0]["content"][0]["text"]) == ("cancelled", "One")
    assert one.engine.running == 0
    recognised(read_stream(await other.replay(response_id)))


async def test_an_object_that_nobody_waits_for_is_neither_made_nor_stored(one: Worker) -> None:
    play(one.engine, Started("scripted"), Wait(asyncio.Event()))
    waiting = asyncio.create_task(one.create())
    async with asyncio.timeout(SOON):
        await one.engine.until_running(1)
        waiting.cancel()
        await one.engine.until_running(0)
