"""Responses kept for their callers: written once whole, changed only while they run, seen by nobody else."""

from collections.abc import Mapping, Sequence
from typing import Any

import orjson
from sqlalchemy import Connection, Row, delete, insert, select, update

from wireproof_server.storage.database import Database
from wireproof_server.storage.event_log import event_rows, insert_events
from wireproof_server.storage.group_commit import Operation
from wireproof_server.storage.response_record import RUNNING_STATUSES, ResponseRecord
from wireproof_server.storage.tables import response_input_items, response_output_items, responses


class ResponseStore:
    """Reads and writes `ResponseRecord`s. Every method raises `StorageUnavailable` when the database fails."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def create(self, record: ResponseRecord, events: Sequence[Mapping[str, Any]] = ()) -> None:
        """Write a new response with its input items, and the events it already has, in one transaction."""
        row, given = _row(record), _input_rows(record)
        written, told = _output_rows(record.id, record.body), event_rows(record.id, events)

        def create(connection: Connection) -> None:
            connection.execute(insert(responses).values(row))
            if given:
                connection.execute(insert(response_input_items), given)
            if written:
                connection.execute(insert(response_output_items), written)
            insert_events(connection, told)

        await self._database.write(create)

    async def find(self, response_id: str, caller: str) -> ResponseRecord | None:
        """The response, without its input items; None when this caller has none of that id."""
        query = select(responses).where(responses.c.id == response_id, responses.c.caller == caller)
        async with self._database.reading() as connection:
            row = (await connection.execute(query)).one_or_none()
        return None if row is None else record_of(row)

    async def save(self, response_id: str, body: Mapping[str, Any], events: Sequence[Mapping[str, Any]] = ()) -> bool:
        """Write a running response's new body and events; False when it ended or was deleted meanwhile.

        The first to write an ended status wins, so a completion and a cancellation cannot both happen.
        """
        return await self._database.write(saving(response_id, body, events))

    async def delete(self, response_id: str, caller: str) -> bool:
        """Forget the response with all that belongs to it; False when this caller has none of that id."""
        statement = delete(responses).where(responses.c.id == response_id, responses.c.caller == caller)

        def forget(connection: Connection) -> bool:
            return connection.execute(statement).rowcount > 0

        return await self._database.write(forget)

    async def request_cancel(self, response_id: str, caller: str) -> None:
        """Ask whichever worker runs the response to stop it."""
        statement = (
            update(responses)
            .where(
                responses.c.id == response_id, responses.c.caller == caller, responses.c.status.in_(RUNNING_STATUSES)
            )
            .values(cancel_requested=True)
        )

        def request(connection: Connection) -> None:
            connection.execute(statement)

        await self._database.write(request)

    async def cancel_requests(self, worker: str) -> Sequence[str]:
        """Ids of the running responses of `worker` that somebody asked to cancel."""
        query = select(responses.c.id).where(
            responses.c.worker == worker, responses.c.cancel_requested, responses.c.status.in_(RUNNING_STATUSES)
        )
        async with self._database.reading() as connection:
            return list((await connection.execute(query)).scalars())


def saving(response_id: str, body: Mapping[str, Any], events: Sequence[Mapping[str, Any]]) -> Operation[bool]:
    """What `ResponseStore.save` does, as part of a transaction."""
    statement = (
        update(responses)
        .where(responses.c.id == response_id, responses.c.status.in_(RUNNING_STATUSES))
        .values(body=orjson.dumps(body).decode(), status=body["status"])
    )
    written, told = _output_rows(response_id, body), event_rows(response_id, events)

    def save(connection: Connection) -> bool:
        if connection.execute(statement).rowcount == 0:
            return False
        if written:
            connection.execute(insert(response_output_items), written)
        insert_events(connection, told)
        return True

    return save


def record_of(row: Row[Any]) -> ResponseRecord:
    """The record that a row of `responses` holds."""
    return ResponseRecord(
        id=row.id,
        caller=row.caller,
        created_at=row.created_at,
        status=row.status,
        background=row.background,
        body=orjson.loads(row.body),
        previous_response_id=row.previous_response_id,
        worker=row.worker,
        cancel_requested=row.cancel_requested,
    )


def _row(record: ResponseRecord) -> dict[str, Any]:
    return {
        "id": record.id,
        "caller": record.caller,
        "created_at": record.created_at,
        "status": record.status,
        "background": record.background,
        "body": orjson.dumps(record.body).decode(),
        "previous_response_id": record.previous_response_id,
        "worker": record.worker,
        "cancel_requested": record.cancel_requested,
    }


def _output_rows(response_id: str, body: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Only of a response that has ended: until then its output is not written."""
    if body["status"] in RUNNING_STATUSES:
        return []
    return [
        {"response_id": response_id, "position": position, "id": item["id"]}
        for position, item in enumerate(body.get("output", ()))
        if item.get("id")
    ]


def _input_rows(record: ResponseRecord) -> list[dict[str, Any]]:
    return [
        {"response_id": record.id, "position": position, "id": item["id"], "item": orjson.dumps(item).decode()}
        for position, item in enumerate(record.input_items)
    ]
