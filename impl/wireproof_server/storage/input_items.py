"""Pages of the items a response was asked with."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import orjson
from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncConnection

from wireproof_server.storage.database import Database
from wireproof_server.storage.tables import response_input_items as items


@dataclass(frozen=True, slots=True)
class Page:
    """Some items in the order asked for, and whether more follow."""

    items: Sequence[dict[str, Any]]
    has_more: bool


class UnknownItem(LookupError):
    """A cursor names an item that this response does not have."""

    def __init__(self, item_id: str) -> None:
        super().__init__(item_id)
        self.item_id = item_id


class InputItems:
    """Reads input items. Every method raises `StorageUnavailable` when the database fails."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def page(
        self,
        response_id: str,
        *,
        limit: int,
        order: Literal["asc", "desc"],
        after: str | None = None,
        before: str | None = None,
    ) -> Page:
        """Up to `limit` items between the cursors, both exclusive and both in the sense of `order`.

        With only `before`, the page is the one that ends just before it. Raises `UnknownItem` for a strange cursor.
        """
        async with self._database.reading() as connection:
            start = await _position(connection, response_id, after)
            end = await _position(connection, response_id, before)
            backwards = before is not None and after is None
            query = _between(response_id, start, end, order)
            ascending = (order == "asc") != backwards
            query = query.order_by(items.c.position.asc() if ascending else items.c.position.desc()).limit(limit + 1)
            found = [orjson.loads(row.item) for row in (await connection.execute(query)).all()]
        page = found[:limit]
        return Page(page[::-1] if backwards else page, has_more=len(found) > limit)


def _between(response_id: str, start: int | None, end: int | None, order: Literal["asc", "desc"]) -> Select[tuple[str]]:
    query = select(items.c.item).where(items.c.response_id == response_id)
    low, high = (start, end) if order == "asc" else (end, start)
    if low is not None:
        query = query.where(items.c.position > low)
    if high is not None:
        query = query.where(items.c.position < high)
    return query


async def _position(connection: AsyncConnection, response_id: str, item_id: str | None) -> int | None:
    if item_id is None:
        return None
    query = select(items.c.position).where(items.c.response_id == response_id, items.c.id == item_id).limit(1)
    position: int | None = (await connection.execute(query)).scalar_one_or_none()
    if position is None:
        raise UnknownItem(item_id)
    return position
