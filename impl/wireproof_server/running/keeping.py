"""What is kept of a response while it runs and when it ends."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol

from wireproof_server.running.progress import ResponseEvent
from wireproof_server.storage.errors import StorageUnavailable
from wireproof_server.storage.event_log import EventLog
from wireproof_server.storage.response_record import ResponseRecord
from wireproof_server.storage.response_store import ResponseStore

Body = Mapping[str, Any]

WRITE_AFTER = 0.05  # seconds that an event may wait for others to be written with
WRITE_AT = 64  # events that wait no longer for others


class NoLongerKept(Exception):
    """The response was deleted, or ended by somebody else, while it ran."""

    message = "The response was deleted, or ended by another worker, while it ran."


class Keeping(Protocol):
    """Keeps one response. Every coroutine raises `StorageUnavailable` and `NoLongerKept`, and returns when it is done.

    The calls come in this order: `begin` once, `go_on` and `add`, `end` once.
    """

    async def begin(self, body: Body, events: Sequence[ResponseEvent]) -> None:
        """The response exists."""

    async def go_on(self, body: Body, events: Sequence[ResponseEvent]) -> None:
        """It stands otherwise than before."""

    def add(self, events: Sequence[ResponseEvent]) -> None:
        """More happened, worth keeping soon."""

    async def end(self, body: Body, events: Sequence[ResponseEvent]) -> None:
        """It will not change any more; when this returns, nothing of it can be lost."""


class NothingKept:
    """Keeps nothing (`store: false`)."""

    async def begin(self, body: Body, events: Sequence[ResponseEvent]) -> None:
        """Nothing to do."""

    async def go_on(self, body: Body, events: Sequence[ResponseEvent]) -> None:
        """Nothing to do."""

    def add(self, events: Sequence[ResponseEvent]) -> None:
        """Nothing to do."""

    async def end(self, body: Body, events: Sequence[ResponseEvent]) -> None:
        """Nothing to do."""


class KeptWhole(NothingKept):
    """Keeps a response when it has ended, and without its events: whoever asked for it waits for the object.

    `record` is the response but for its body and status.
    """

    def __init__(self, store: ResponseStore, record: ResponseRecord) -> None:
        self._store = store
        self._record = record

    async def end(self, body: Body, events: Sequence[ResponseEvent]) -> None:  # noqa: ARG002  they can be made again
        """Write all of it at once; but nothing of one that failed or was left, whose id nobody ever heard of."""
        if body["status"] in {"completed", "incomplete"}:
            await self._store.create(replace(self._record, body=body, status=body["status"]))


class KeptAsItGoes:
    """Keeps a response from its beginning on, with its events; `record` as for `KeptWhole`.

    Events wait a moment for others to be written with. What cannot be written now is tried again with the next.
    """

    def __init__(self, store: ResponseStore, log: EventLog, record: ResponseRecord) -> None:
        self._store = store
        self._log = log
        self._record = record
        self._waiting: list[ResponseEvent] = []
        self._enough = asyncio.Event()
        self._writing: asyncio.Task[None] | None = None
        self._lost = False
        self._over = False

    async def begin(self, body: Body, events: Sequence[ResponseEvent]) -> None:
        """Write it for the first time."""
        await self._store.create(replace(self._record, body=body, status=body["status"]), events)

    async def go_on(self, body: Body, events: Sequence[ResponseEvent]) -> None:
        """Write it again."""
        if not await self._store.save(self._record.id, body, events):
            raise NoLongerKept

    def add(self, events: Sequence[ResponseEvent]) -> None:
        """Have `events` written soon. Raises `NoLongerKept` when that was noticed meanwhile."""
        if self._lost:
            raise NoLongerKept
        if not events:
            return
        self._waiting += events
        if len(self._waiting) >= WRITE_AT:
            self._enough.set()
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write())

    async def end(self, body: Body, events: Sequence[ResponseEvent]) -> None:
        """Write the rest, the last body and the last events in one transaction; may be called again if it failed."""
        self._over = True
        self._enough.set()
        if self._writing is not None:
            await self._writing
        if not await self._store.save(self._record.id, body, [*self._waiting, *events]):
            raise NoLongerKept

    async def _write(self) -> None:
        while self._waiting:
            await self._until_enough_wait()
            if self._over:
                return  # the end writes them
            batch = list(self._waiting)
            try:
                self._lost = not await self._log.append(self._record.id, batch)
            except StorageUnavailable:
                return
            del self._waiting[: len(batch)]

    async def _until_enough_wait(self) -> None:
        if len(self._waiting) < WRITE_AT:
            self._enough.clear()
            try:
                async with asyncio.timeout(WRITE_AFTER):
                    await self._enough.wait()
            except TimeoutError:
                return
