import pytest

from tests.impl.storage.records import items, record
from wireproof_server.storage.database import Database
from wireproof_server.storage.history import BrokenHistory, History
from wireproof_server.storage.response_store import ResponseStore


@pytest.fixture(autouse=True)
async def store(database: Database) -> ResponseStore:
    store = ResponseStore(database)
    await store.create(record("resp_1", status="completed", input_items=items("a", "b")))
    await store.create(record("resp_2", status="completed", previous_response_id="resp_1"))
    await store.create(record("resp_3", status="completed", previous_response_id="resp_2", input_items=items("c")))
    return store


async def test_a_conversation_is_read_oldest_first_with_every_input(database: Database) -> None:
    records = await History(database).up_to("resp_3", "alice")
    assert [found.id for found in records] == ["resp_1", "resp_2", "resp_3"]
    assert [[item["id"] for item in found.input_items] for found in records] == [["a", "b"], [], ["c"]]


async def test_an_unknown_response_or_one_of_another_caller_is_named(database: Database) -> None:
    for response_id, caller in (("resp_9", "alice"), ("resp_3", "mallory")):
        with pytest.raises(BrokenHistory) as caught:
            await History(database).up_to(response_id, caller)
        assert caught.value.response_id == response_id


async def test_a_hole_in_a_conversation_is_named_and_not_papered_over(database: Database, store: ResponseStore) -> None:
    await store.delete("resp_2", "alice")
    with pytest.raises(BrokenHistory) as caught:
        await History(database).up_to("resp_3", "alice")
    assert caught.value.response_id == "resp_2"
