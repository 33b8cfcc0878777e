import asyncio

import pytest
from sqlalchemy import Connection, select
from sqlalchemy.exc import IntegrityError

from tests.impl.storage.records import event, items, record
from wireproof_server.storage.database import Database
from wireproof_server.storage.event_log import EventLog
from wireproof_server.storage.response_store import ResponseStore
from wireproof_server.storage.tables import responses


async def test_writes_that_wait_together_share_transactions(database: Database) -> None:
    seen: set[int] = set()

    def write(connection: Connection) -> None:
        seen.add(id(connection.get_transaction()))

    await asyncio.gather(*(database.write(write) for _ in range(50)))
    assert len(seen) <= 2


async def test_one_write_that_breaks_harms_no_other(database: Database) -> None:
    store = ResponseStore(database)
    await store.create(record("resp_taken"))
    names = [f"resp_{number}" for number in range(10)]
    writes = [store.create(record(name)) for name in [*names[:5], "resp_taken", *names[5:]]]
    outcomes = await asyncio.gather(*writes, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes if outcome is not None] == [IntegrityError]
    async with database.reading() as connection:
        stored = set((await connection.execute(select(responses.c.id))).scalars())
    assert stored == {*names, "resp_taken"}


async def test_a_write_is_carried_out_though_nobody_waits_for_it_any_more(database: Database) -> None:
    store = ResponseStore(database)
    writing = asyncio.create_task(store.create(record("resp_1", input_items=items("msg_1"))))
    await asyncio.sleep(0)  # it is handed over
    writing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await writing
    await store.create(record("resp_2"))
    assert await store.find("resp_1", "alice") is not None


async def test_events_are_kept_only_while_the_response_runs(database: Database) -> None:
    store, log = ResponseStore(database), EventLog(database)
    await store.create(record("resp_1"), [event(0)])
    assert await log.append("resp_1", [event(1)])
    assert await store.save("resp_1", {"status": "cancelled"}, [event(2)])
    assert not await log.append("resp_1", [event(3)])
    assert not await log.append("resp_unknown", [event(0)])
    assert [stored["sequence_number"] for stored in await log.after("resp_1", -1)] == [0, 1, 2]


async def test_what_waits_to_be_written_is_written_before_the_database_closes(database_url: str) -> None:
    database = Database(database_url)
    written: list[Connection] = []
    writing = asyncio.create_task(database.write(written.append))
    await asyncio.sleep(0)  # it is handed over
    await database.close()
    assert written
    await writing
