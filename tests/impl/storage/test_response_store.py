from tests.impl.storage.records import event, items, record
from wireproof_server.storage.database import Database
from wireproof_server.storage.event_log import EventLog
from wireproof_server.storage.input_items import InputItems
from wireproof_server.storage.response_store import ResponseStore


async def test_a_stored_response_is_found_by_its_caller_as_it_was_written(database: Database) -> None:
    store = ResponseStore(database)
    await store.create(record(body={"id": "resp_1", "status": "in_progress", "text": "naïve 🙂"}, background=True))
    found = await store.find("resp_1", "alice")
    assert found is not None
    assert found.body == {"id": "resp_1", "status": "in_progress", "text": "naïve 🙂"}
    assert found.background
    assert found.running


async def test_one_caller_never_sees_changes_or_deletes_the_responses_of_another(database: Database) -> None:
    store = ResponseStore(database)
    await store.create(record(worker="w"))
    assert await store.find("resp_1", "mallory") is None
    assert not await store.delete("resp_1", "mallory")
    await store.request_cancel("resp_1", "mallory")
    assert list(await store.cancel_requests("w")) == []
    assert await store.find("resp_1", "alice") is not None


async def test_the_first_end_of_a_response_is_the_only_one(database: Database) -> None:
    store = ResponseStore(database)
    await store.create(record())
    assert await store.save("resp_1", {"id": "resp_1", "status": "cancelled"}, [event(0)])
    assert not await store.save("resp_1", {"id": "resp_1", "status": "completed"}, [event(1)])
    found = await store.find("resp_1", "alice")
    assert found is not None
    assert found.status == "cancelled"
    assert [stored["sequence_number"] for stored in await EventLog(database).after("resp_1", -1)] == [0]


async def test_a_response_deleted_while_it_runs_cannot_be_written_again(database: Database) -> None:
    store = ResponseStore(database)
    await store.create(record())
    assert await store.delete("resp_1", "alice")
    assert not await store.save("resp_1", {"id": "resp_1", "status": "completed"})


async def test_deleting_a_response_leaves_nothing_of_it(database: Database) -> None:
    store = ResponseStore(database)
    await store.create(record(input_items=items("a", "b")), [event(0)])
    assert await store.delete("resp_1", "alice")
    assert not await store.delete("resp_1", "alice")
    assert list(await EventLog(database).after("resp_1", -1)) == []
    assert list((await InputItems(database).page("resp_1", limit=10, order="asc")).items) == []


async def test_a_cancel_reaches_only_the_worker_that_runs_the_response(database: Database) -> None:
    store = ResponseStore(database)
    await store.create(record("resp_1", worker="w1"))
    await store.create(record("resp_2", worker="w1", status="completed"))
    await store.request_cancel("resp_1", "alice")
    await store.request_cancel("resp_2", "alice")
    assert list(await store.cancel_requests("w1")) == ["resp_1"]
    assert list(await store.cancel_requests("w2")) == []


async def test_events_are_read_from_any_number_on_in_order(database: Database) -> None:
    store, log = ResponseStore(database), EventLog(database)
    await store.create(record(), [event(0), event(1)])
    await log.append("resp_1", [event(2), event(3)])
    assert [stored["sequence_number"] for stored in await log.after("resp_1", 1)] == [2, 3]
    assert [stored["sequence_number"] for stored in await log.after("resp_1", -1, limit=3)] == [0, 1, 2]
    assert (await log.after("resp_1", 2))[0] == event(3)
