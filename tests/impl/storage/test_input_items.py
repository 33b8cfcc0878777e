import pytest

from tests.impl.storage.records import items, record
from wireproof_server.storage.database import Database
from wireproof_server.storage.input_items import InputItems, Page, UnknownItem
from wireproof_server.storage.response_store import ResponseStore


@pytest.fixture
async def reader(database: Database) -> InputItems:
    await ResponseStore(database).create(record(input_items=items("a", "b", "c", "d")))
    return InputItems(database)


def names(page: Page) -> str:
    return "".join(item["id"] for item in page.items)


async def test_pages_follow_one_another_in_either_order(reader: InputItems) -> None:
    first = await reader.page("resp_1", limit=3, order="asc")
    assert (names(first), first.has_more) == ("abc", True)
    second = await reader.page("resp_1", limit=3, order="asc", after="c")
    assert (names(second), second.has_more) == ("d", False)
    newest = await reader.page("resp_1", limit=3, order="desc")
    assert (names(newest), newest.has_more) == ("dcb", True)
    oldest = await reader.page("resp_1", limit=3, order="desc", after="b")
    assert (names(oldest), oldest.has_more) == ("a", False)


async def test_before_gives_the_page_that_ends_just_before_the_cursor(reader: InputItems) -> None:
    page = await reader.page("resp_1", limit=2, order="asc", before="d")
    assert (names(page), page.has_more) == ("bc", True)
    page = await reader.page("resp_1", limit=2, order="desc", before="a")
    assert (names(page), page.has_more) == ("cb", True)


async def test_both_cursors_bound_the_page(reader: InputItems) -> None:
    page = await reader.page("resp_1", limit=10, order="asc", after="a", before="d")
    assert (names(page), page.has_more) == ("bc", False)


async def test_a_strange_cursor_is_named(reader: InputItems) -> None:
    with pytest.raises(UnknownItem) as caught:
        await reader.page("resp_1", limit=10, order="asc", after="msg_of_another")
    assert caught.value.item_id == "msg_of_another"


async def test_items_come_back_as_they_were_written(reader: InputItems) -> None:
    page = await reader.page("resp_1", limit=1, order="asc")
    assert list(page.items) == items("a")
