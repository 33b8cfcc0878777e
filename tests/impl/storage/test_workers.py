import os
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import update

from tests.impl.storage.records import event, record
from wireproof_server.storage.database import Database
from wireproof_server.storage.event_log import EventLog
from wireproof_server.storage.response_record import ResponseRecord
from wireproof_server.storage.response_store import ResponseStore
from wireproof_server.storage.tables import workers
from wireproof_server.storage.workers import SILENCE_OF_THE_DEAD, Workers

NO_PROCESS = 2**22 + 1  # above the highest process id Linux gives


def failed(
    found: ResponseRecord, so_far: Sequence[Mapping[str, Any]]
) -> tuple[Mapping[str, Any], Sequence[Mapping[str, Any]]]:
    return {**found.body, "status": "failed"}, [event(len(so_far))]


async def test_what_a_dead_process_ran_ends_as_failed_and_its_stream_ends(database: Database) -> None:
    store, dead, alive = ResponseStore(database), Workers(database), Workers(database)
    await dead.join()
    await alive.join()
    await store.create(record("resp_1", worker=dead.own_id), [event(0), event(1)])
    await store.create(record("resp_2", worker=alive.own_id))
    await store.create(record("resp_3", worker=dead.own_id, status="completed"))
    async with database.writing() as connection:
        await connection.execute(update(workers).where(workers.c.id == dead.own_id).values(process_id=NO_PROCESS))
    assert list(await alive.fail_abandoned(failed)) == ["resp_1"]
    found = await store.find("resp_1", "alice")
    assert found is not None
    assert found.status == "failed"
    assert [stored["sequence_number"] for stored in await EventLog(database).after("resp_1", -1)] == [0, 1, 2]
    assert list(await alive.fail_abandoned(failed)) == []


async def test_a_worker_of_another_host_counts_as_dead_after_a_long_silence_only(database: Database) -> None:
    now = [1000.0]
    store, other, alive = (
        ResponseStore(database),
        Workers(database, clock=lambda: 1000.0),
        Workers(database, clock=lambda: now[0]),
    )
    await other.join()
    await alive.join()
    await store.create(record("resp_1", worker=other.own_id))
    async with database.writing() as connection:
        statement = update(workers).where(workers.c.id == other.own_id).values(host="elsewhere", process_id=NO_PROCESS)
        await connection.execute(statement)
    now[0] = 1000.0 + SILENCE_OF_THE_DEAD
    assert list(await alive.fail_abandoned(failed)) == []
    now[0] += 1
    assert list(await alive.fail_abandoned(failed)) == ["resp_1"]


async def test_a_worker_that_left_in_order_abandons_what_it_still_ran(database: Database) -> None:
    store, leaving, alive = ResponseStore(database), Workers(database), Workers(database)
    await leaving.join()
    await alive.join()
    await store.create(record("resp_1", worker=leaving.own_id))
    assert list(await alive.fail_abandoned(failed)) == []
    await leaving.leave()
    assert list(await alive.fail_abandoned(failed)) == ["resp_1"]


async def test_signs_of_life_keep_a_worker_alive(database: Database) -> None:
    now = [1000.0]
    alive, other = Workers(database, clock=lambda: now[0]), Workers(database, clock=lambda: now[0])
    await alive.join()
    await other.join()
    await ResponseStore(database).create(record("resp_1", worker=other.own_id))
    async with database.writing() as connection:
        await connection.execute(
            update(workers).where(workers.c.id == other.own_id).values(host="elsewhere", process_id=os.getpid())
        )
    now[0] += SILENCE_OF_THE_DEAD + 1
    await other.sign_of_life()
    assert list(await alive.fail_abandoned(failed)) == []
