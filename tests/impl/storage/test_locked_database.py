"""Another program keeps a transaction on the database open."""

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from tests.impl.storage.records import record
from wireproof_server.storage.database import Database
from wireproof_server.storage.errors import StorageUnavailable
from wireproof_server.storage.migrating import migrate
from wireproof_server.storage.response_store import ResponseStore

SOON = 10.0  # seconds: whatever takes longer hangs
FOR_EVER = 3600.0


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "responses.sqlite3"


@pytest.fixture
def lock(file: Path) -> Iterator[sqlite3.Connection]:
    """A connection that has the file to itself until it is closed."""
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("BEGIN IMMEDIATE")
    yield connection
    connection.close()


@pytest.fixture
async def patient(file: Path) -> AsyncIterator[Database]:
    """A migrated database that waits as long as it takes."""
    database = Database(f"sqlite:///{file}", patience=FOR_EVER)
    await migrate(database)
    yield database
    await database.close()


async def test_a_write_waits_until_the_other_program_is_done(patient: Database, lock: sqlite3.Connection) -> None:
    store = ResponseStore(patient)
    writing = asyncio.create_task(store.create(record("resp_1")))
    assert await store.find("resp_1", "alice") is None  # reading is free
    lock.execute("ROLLBACK")
    async with asyncio.timeout(SOON):
        await writing
    assert await store.find("resp_1", "alice") is not None


async def test_a_write_that_waited_in_vain_says_who_is_in_the_way(file: Path, lock: sqlite3.Connection) -> None:
    database = Database(f"sqlite:///{file}", patience=0.0)
    async with asyncio.timeout(SOON):
        with pytest.raises(StorageUnavailable, match="locked by another program") as caught:
            await migrate(database)
    assert f"fuser {file}" in caught.value.message
    lock.execute("ROLLBACK")
    await migrate(database)  # nothing of the failure remains
    await database.close()


async def test_whoever_goes_down_waits_no_longer(patient: Database, lock: sqlite3.Connection) -> None:
    store = ResponseStore(patient)
    writing = asyncio.create_task(store.create(record("resp_1")))
    assert await store.find("resp_1", "alice") is None  # meanwhile it has begun to wait
    patient.hurry(0.0)
    async with asyncio.timeout(SOON):
        with pytest.raises(StorageUnavailable):
            await writing
        with pytest.raises(StorageUnavailable):
            await store.create(record("resp_2"))
    lock.execute("ROLLBACK")
    await store.create(record("resp_3"))  # what needs no wait is written all the same


async def test_a_write_that_has_begun_needs_no_turn_of_the_event_loop(patient: Database, file: Path) -> None:
    begun = threading.Event()

    def write(connection: Connection) -> None:
        begun.set()
        connection.execute(text("DELETE FROM responses"))

    writing = asyncio.create_task(patient.write(write))
    assert await asyncio.to_thread(begun.wait, SOON)
    with sqlite3.connect(file, timeout=SOON, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")  # waits for the write in the thread of the event loop
        other.execute("ROLLBACK")
    other.close()
    await writing


async def test_a_wait_can_be_cancelled(patient: Database, lock: sqlite3.Connection) -> None:
    migrating = asyncio.create_task(migrate(patient))
    assert await ResponseStore(patient).find("resp_1", "alice") is None  # meanwhile it has begun to wait
    migrating.cancel()
    async with asyncio.timeout(SOON):
        with pytest.raises(asyncio.CancelledError):
            await migrating
    lock.execute("ROLLBACK")
    await migrate(patient)


async def test_a_server_that_keeps_a_statement_waiting_is_given_up(postgresql_url: str) -> None:
    wait = text("SELECT pg_advisory_xact_lock(1)")
    holder, database = Database(postgresql_url), Database(postgresql_url, patience=FOR_EVER)
    async with holder.writing() as connection:
        await connection.execute(wait)
        asyncio.get_running_loop().call_later(0.2, database.hurry, 0.2)
        async with asyncio.timeout(SOON):
            with pytest.raises(StorageUnavailable, match="does not answer"):
                async with database.writing() as waiting:
                    await waiting.execute(wait)
        await database.ask()  # nothing of the failure remains
    await holder.close()
    await database.close()
