"""Which server processes are alive on this database, so that nothing a dead one ran stays in progress."""

import os
import socket
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from uuid import uuid4

import orjson
from sqlalchemy import Connection, Row, Select, UpdateBase, delete, insert, select, update

from wireproof_server.storage.database import Database
from wireproof_server.storage.response_record import RUNNING_STATUSES, ResponseRecord
from wireproof_server.storage.response_store import record_of, saving
from wireproof_server.storage.tables import response_events, responses, workers

SILENCE_OF_THE_DEAD = 30.0  # seconds without a sign of life after which a worker of another host counts as dead

Event = Mapping[str, Any]
Failure = Callable[[ResponseRecord, Sequence[Event]], tuple[Mapping[str, Any], Sequence[Event]]]


class Workers:
    """This process among the others. `clock` is wall time in seconds since the epoch, shared by all hosts."""

    def __init__(self, database: Database, *, clock: Callable[[], float] = time.time) -> None:
        self.own_id = f"worker_{uuid4().hex}"
        self._database = database
        self._clock = clock
        self._host = socket.gethostname()

    async def join(self) -> None:
        """Say that this process is there. Raises `StorageUnavailable`."""
        row = {"id": self.own_id, "host": self._host, "process_id": os.getpid(), "seen_at": self._clock()}
        await self._execute(insert(workers).values(row))

    async def sign_of_life(self) -> None:
        """Say that this process is still there, or there again. Raises `StorageUnavailable`."""
        statement = update(workers).where(workers.c.id == self.own_id).values(seen_at=self._clock())
        if not await self._execute(statement):  # it was silent for so long that others took it for dead
            await self.join()

    async def leave(self) -> None:
        """Say that this process ends. Raises `StorageUnavailable`."""
        await self._execute(delete(workers).where(workers.c.id == self.own_id))

    async def fail_abandoned(self, failure: Failure) -> Sequence[str]:
        """End as failed what no living worker runs; the ids of those responses.

        `failure` makes, from a record and the events stored for it, the failed body and the events that end its
        stream. Raises `StorageUnavailable`.
        """

        def fail(connection: Connection) -> Sequence[str]:
            rows = connection.execute(select(workers)).all()
            dead = [row.id for row in rows if self._is_dead(row)]
            if dead:
                connection.execute(delete(workers).where(workers.c.id.in_(dead)))
            records = [record_of(row) for row in connection.execute(_abandoned()).all()]
            for record in records:
                body, events = failure(record, _events_of(connection, record.id))
                saving(record.id, body, events)(connection)
            return [record.id for record in records]

        return await self._database.write(fail)

    async def _execute(self, statement: UpdateBase) -> int:
        """How many rows a statement changed."""

        def execute(connection: Connection) -> int:
            return connection.execute(statement).rowcount

        return await self._database.write(execute)

    def _is_dead(self, row: Row[Any]) -> bool:
        if row.id == self.own_id:
            return False
        if row.host == self._host and not _process_exists(row.process_id):
            return True
        return bool(self._clock() - row.seen_at > SILENCE_OF_THE_DEAD)


def _abandoned() -> Select[Any]:
    """The responses that are run by no worker that is known."""
    living = select(workers.c.id)
    return select(responses).where(
        responses.c.status.in_(RUNNING_STATUSES),
        responses.c.worker.is_(None) | responses.c.worker.not_in(living),
    )


def _events_of(connection: Connection, response_id: str) -> Sequence[Event]:
    """All that were stored, in order."""
    stored = select(response_events.c.event).where(response_events.c.response_id == response_id)
    stored = stored.order_by(response_events.c.sequence_number)
    return [orjson.loads(event) for event in connection.execute(stored).scalars()]


def _process_exists(process_id: int) -> bool:
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
