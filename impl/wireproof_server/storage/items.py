"""Items of stored responses by their own ids, whichever response they belong to."""

from collections.abc import Sequence
from typing import Any

import orjson
from sqlalchemy import select

from wireproof_server.storage.database import Database
from wireproof_server.storage.tables import response_input_items, response_output_items, responses


class Items:
    """Finds items. Every method raises `StorageUnavailable` when the database fails."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def find(self, item_ids: Sequence[str], caller: str) -> Sequence[dict[str, Any]]:
        """Those of the items that this caller has, each once; of items that share an id any one."""
        known = [item_id for item_id in item_ids if item_id.isprintable()]
        if not known:
            return ()
        given = (
            select(response_input_items.c.item)
            .join(responses, responses.c.id == response_input_items.c.response_id)
            .where(response_input_items.c.id.in_(known), responses.c.caller == caller)
        )
        written = (
            select(responses.c.body)
            .join(response_output_items, responses.c.id == response_output_items.c.response_id)
            .where(response_output_items.c.id.in_(known), responses.c.caller == caller)
            .distinct()
        )
        found: dict[str, dict[str, Any]] = {}
        async with self._database.reading() as connection:
            for item in (await connection.execute(given)).scalars():
                self._take(found, known, orjson.loads(item))
            for body in (await connection.execute(written)).scalars():
                for item in orjson.loads(body)["output"]:
                    self._take(found, known, item)
        return list(found.values())

    def _take(self, found: dict[str, dict[str, Any]], wanted: Sequence[str], item: dict[str, Any]) -> None:
        if item.get("id") in wanted:
            found.setdefault(item["id"], item)
