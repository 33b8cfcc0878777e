"""The events a response streamed, kept so that a reader can take the stream up again."""

from collections.abc import Mapping, Sequence
from typing import Any

import orjson
from sqlalchemy import Connection, select
from sqlalchemy.dialects import postgresql, sqlite

from wireproof_server.storage.database import Database
from wireproof_server.storage.response_record import RUNNING_STATUSES
from wireproof_server.storage.tables import response_events, responses


class EventLog:
    """Reads stored events. Every method raises `StorageUnavailable` when the database fails."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def append(self, response_id: str, events: Sequence[Mapping[str, Any]]) -> bool:
        """Keep more events of a running response, numbered by their own `sequence_number`.

        False when it ended or was deleted meanwhile.
        """
        rows = event_rows(response_id, events)

        def append(connection: Connection) -> bool:
            running = (
                select(responses.c.id)
                .where(responses.c.id == response_id, responses.c.status.in_(RUNNING_STATUSES))
                .with_for_update(read=True)  # so that it is not deleted before the events are in (PostgreSQL)
            )
            if connection.execute(running).one_or_none() is None:
                return False
            insert_events(connection, rows)
            return True

        return await self._database.write(append)

    async def after(self, response_id: str, sequence_number: int, *, limit: int = 1000) -> Sequence[dict[str, Any]]:
        """The events that follow `sequence_number` (-1 for all), in order, `limit` at most."""
        query = (
            select(response_events.c.event)
            .where(response_events.c.response_id == response_id, response_events.c.sequence_number > sequence_number)
            .order_by(response_events.c.sequence_number)
            .limit(limit)
        )
        async with self._database.reading() as connection:
            return [orjson.loads(event) for event in (await connection.execute(query)).scalars()]


def event_rows(response_id: str, events: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The rows of a response's events."""
    return [
        {
            "response_id": response_id,
            "sequence_number": event["sequence_number"],
            "event": orjson.dumps(event).decode(),
        }
        for event in events
    ]


def insert_events(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows of events inside a transaction of the caller's.

    Those that are there already stay as they are: a connection may break after a commit that nobody heard of.
    """
    if rows:
        insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
        connection.execute(insert(response_events).on_conflict_do_nothing(), rows)
