"""The conversation behind a response: its predecessors' inputs and outputs, oldest first."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import orjson
from sqlalchemy import Integer, literal, select

from wireproof_server.storage.database import Database
from wireproof_server.storage.response_record import ResponseRecord
from wireproof_server.storage.response_store import record_of
from wireproof_server.storage.tables import response_input_items, responses


class BrokenHistory(LookupError):
    """The response `response_id` is not there for this caller, or was deleted from the middle of a conversation."""

    def __init__(self, response_id: str) -> None:
        super().__init__(response_id)
        self.response_id = response_id


class History:
    """Reads conversations. Every method raises `StorageUnavailable` when the database fails."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def up_to(self, response_id: str, caller: str) -> Sequence[ResponseRecord]:
        """The response and all before it, oldest first, each with its input items. Raises `BrokenHistory`."""
        chain = (
            select(responses.c.id, responses.c.previous_response_id, literal(0, Integer).label("depth"))
            .where(responses.c.id == response_id, responses.c.caller == caller)
            .cte("chain", recursive=True)
        )
        before = responses.alias("before")
        chain = chain.union_all(
            select(before.c.id, before.c.previous_response_id, chain.c.depth + 1).where(
                before.c.id == chain.c.previous_response_id, before.c.caller == caller
            )
        )
        query = select(responses).join(chain, chain.c.id == responses.c.id).order_by(chain.c.depth.desc())
        items = (
            select(response_input_items.c.response_id, response_input_items.c.item)
            .join(chain, chain.c.id == response_input_items.c.response_id)
            .order_by(response_input_items.c.position)
        )
        async with self._database.reading() as connection:
            records = [record_of(row) for row in (await connection.execute(query)).all()]
            rows = (await connection.execute(items)).all()
        if not records:
            raise BrokenHistory(response_id)
        if records[0].previous_response_id is not None:
            raise BrokenHistory(records[0].previous_response_id)
        by_response: dict[str, list[dict[str, Any]]] = {}
        for row in rows:
            by_response.setdefault(row.response_id, []).append(orjson.loads(row.item))
        return [replace(record, input_items=by_response.get(record.id, [])) for record in records]
