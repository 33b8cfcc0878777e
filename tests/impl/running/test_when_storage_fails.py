import asyncio
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

import aiosqlite
import pytest

from tests.impl.handlers.api import play
from tests.impl.running.worker import Wire, Worker, read_stream, read_until, until_told, worker
from wireproof_server.storage.database import Database

HIDDEN, SHOWN = "ALTER TABLE responses RENAME TO hidden", "ALTER TABLE hidden RENAME TO responses"


@pytest.fixture
async def alone(sqlite_url: str) -> AsyncIterator[Worker]:
    async with worker(sqlite_url) as started:
        yield started


async def execute(tmp_path: Path, statement: str) -> None:
    """Change the database behind the server's back."""
    async with aiosqlite.connect(tmp_path / "responses.sqlite3") as connection:
        await connection.execute("PRAGMA legacy_alter_table = ON")  # other tables keep their references to it
        await connection.execute(statement)
        await connection.commit()


async def test_what_needs_the_database_is_answered_503_while_it_fails(alone: Worker, tmp_path: Path) -> None:
    created = await alone.create()
    path = f"/v1/responses/{created['id']}"
    requests: list[tuple[str, str, Wire]] = [
        ("POST", "/v1/responses", {"json": {"input": "Hi"}}),
        ("POST", "/v1/responses", {"json": {"input": "Hi", "stream": True}}),
        ("POST", "/v1/responses", {"json": {"input": "Hi", "background": True}}),
        ("GET", path, {}),
        ("GET", f"{path}/input_items", {}),
        ("DELETE", path, {}),
        ("POST", f"{path}/cancel", {}),
    ]
    await execute(tmp_path, HIDDEN)
    for method, url, options in requests:
        error = await alone.error(method, url, **options)
        assert (error["status"], error["code"]) == (503, "storage_unavailable")
        assert str(tmp_path) not in error["message"]
    assert (await alone.create(store=False))["status"] == "completed"
    await execute(tmp_path, SHOWN)
    assert await alone.get(created["id"]) == created


async def test_a_stream_whose_end_cannot_be_kept_says_so_and_is_kept_later(alone: Worker, tmp_path: Path) -> None:
    gate = asyncio.Event()
    play(alone.engine, *until_told(gate))
    async with alone.client.stream("POST", "/v1/responses", json={"input": "Hi", "stream": True}) as response:
        pieces = response.aiter_text()
        begun = await read_until(pieces, "One")
        await execute(tmp_path, HIDDEN)
        gate.set()
        events = read_stream(begun + "".join([piece async for piece in pieces]))
    assert (events[-1]["type"], events[-1]["code"]) == ("error", "storage_unavailable")
    assert [event["sequence_number"] for event in events] == list(range(len(events)))
    assert not any(event["type"] == "response.completed" for event in events)
    await execute(tmp_path, SHOWN)
    ended = await alone.until_ended(events[0]["response"]["id"])
    assert ended["output"][0]["content"][0]["text"] == "One two"


async def test_a_request_that_waited_for_a_locked_database_in_vain_is_answered_503(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wireproof_server.app.Database", partial(Database, patience=0.0))
    async with worker(sqlite_url) as started, aiosqlite.connect(tmp_path / "responses.sqlite3") as other_program:
        before = await started.create()
        await other_program.execute("BEGIN IMMEDIATE")
        for body in ({}, {"stream": True}, {"background": True}):
            response = await started.client.post("/v1/responses", json={"input": "Hi", **body})
            assert (response.status_code, response.json()["error"]["code"]) == (503, "storage_unavailable")
            assert int(response.headers["retry-after"]) > 0
        assert await started.get(before["id"]) == before
        await other_program.rollback()
        assert (await started.create())["status"] == "completed"
