import asyncio
import secrets

import pytest

from tests.impl.handlers.api import play
from tests.impl.running.worker import Worker, read_stream, read_until, recognised, until_told, worker
from wireproof_server.engines.scripted.steps import Wait
from wireproof_server.generation.errors import EngineFailed
from wireproof_server.generation.events import Delta, Started

UNKNOWN = f"resp_{secrets.token_hex(16)}"


@pytest.mark.parametrize(("mount", "status"), [("/v1", 200), ("/api/v1", 202)])
async def test_a_background_response_is_queued_at_once_and_completes_though_nobody_waits(
    one: Worker, mount: str, status: int
) -> None:
    response = await one.client.post(f"{mount}/responses", json={"input": "Hi", "background": True})
    queued = response.json()
    assert (response.status_code, queued["status"], queued["background"]) == (status, "queued", True)
    ended = await one.until_ended(queued["id"])
    assert (ended["status"], ended["output"][0]["status"]) == ("completed", "completed")
    recognised(read_stream(await one.replay(queued["id"])))


async def test_a_background_stream_goes_on_without_its_caller_and_can_be_taken_up_again(one: Worker) -> None:
    gate = asyncio.Event()
    play(one.engine, *until_told(gate))
    body = {"input": "Hi", "background": True, "stream": True}
    async with one.client.stream("POST", "/v1/responses", json=body) as response:
        begun = await read_until(response.aiter_text(), "One")
    events = read_stream(begun)
    response_id, last = events[0]["response"]["id"], events[-1]["sequence_number"]
    assert [event["type"] for event in events[:3]] == ["response.created", "response.queued", "response.in_progress"]
    assert (await one.get(response_id))["status"] == "in_progress"
    rest = asyncio.create_task(one.replay(response_id, last))
    gate.set()
    recognised([*events, *read_stream(await rest)])
    assert (await one.get(response_id))["output"][0]["content"][0]["text"] == "One two"


@pytest.mark.parametrize("begun", [[], [Started("scripted")], [Started("scripted"), Delta(0, "One")]])
async def test_cancelling_ends_the_work_and_may_be_repeated(one: Worker, begun: list[Started | Delta]) -> None:
    play(one.engine, *begun, Wait(asyncio.Event()))
    created = await one.create(background=True)
    await one.engine.until_running(1)
    cancelled = await one.cancel(created["id"])
    assert cancelled["status"] == "cancelled"
    assert one.engine.running == 0
    assert await one.cancel(created["id"]) == cancelled
    assert await one.get(created["id"]) == cancelled
    events = recognised(read_stream(await one.replay(created["id"])))
    assert events[-1] == {
        "type": "response.cancelled",
        "sequence_number": len(events) - 1,
        "response": cancelled,
    }


async def test_cancelling_what_has_ended_changes_nothing(one: Worker) -> None:
    created = await one.create(background=True)
    ended = await one.until_ended(created["id"])
    assert await one.cancel(created["id"]) == ended


async def test_what_was_made_in_the_foreground_or_never_cannot_be_cancelled(one: Worker) -> None:
    created = await one.create()
    error = await one.error("POST", f"/v1/responses/{created['id']}/cancel")
    assert (error["status"], error["code"]) == (400, "response_not_background")
    error = await one.error("POST", f"/v1/responses/{UNKNOWN}/cancel")
    assert (error["status"], error["code"]) == (404, "response_not_found")


async def test_what_the_engine_refuses_or_breaks_fails_the_response(one: Worker) -> None:
    play(one.engine, Started("scripted"), Delta(0, "One"), EngineFailed("It broke."))
    created = await one.create(background=True)
    ended = await one.until_ended(created["id"])
    assert (ended["status"], ended["error"]) == ("failed", {"code": "server_error", "message": "It broke."})
    assert ended["output"][0]["status"] == "incomplete"
    recognised(read_stream(await one.replay(created["id"])))


async def test_a_background_response_that_is_not_stored_is_refused(one: Worker) -> None:
    error = await one.error("POST", "/v1/responses", json={"input": "Hi", "background": True, "store": False})
    assert (error["status"], error["param"]) == (400, "background")


async def test_what_must_wait_for_its_turn_is_queued(sqlite_url: str) -> None:
    async with worker(sqlite_url, max_concurrent_requests=1) as one:
        gate = asyncio.Event()
        play(one.engine, *until_told(gate))
        first, second, third = [await one.create(background=True) for _ in range(3)]
        await one.until(first["id"], lambda body: body["status"] == "in_progress")
        assert (await one.get(second["id"]))["status"] == "queued"
        assert (await one.cancel(third["id"]))["status"] == "cancelled"
        recognised(read_stream(await one.replay(third["id"])))
        gate.set()
        for response_id in (first["id"], second["id"]):
            assert (await one.until_ended(response_id))["status"] == "completed"
