"""The events of a response that was asked for earlier: those there are at once, then those to come."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence

from wireproof_server.running.keeping import NoLongerKept
from wireproof_server.running.progress import ResponseEvent
from wireproof_server.running.runs import Runs
from wireproof_server.storage.event_log import EventLog
from wireproof_server.storage.response_record import ResponseRecord
from wireproof_server.storage.response_store import ResponseStore

LOOK_EVERY = 0.1  # seconds between looks for what another worker's run has stored

EventsOfWhole = Callable[[ResponseRecord], Sequence[ResponseEvent]]


class Following:
    """Reads the streams of stored responses: this worker's from memory, all others from the database.

    `events_of_whole` gives the events of a response that was stored without them.
    """

    def __init__(
        self, runs: Runs, store: ResponseStore, event_log: EventLog, *, events_of_whole: EventsOfWhole
    ) -> None:
        self._runs = runs
        self._store = store
        self._event_log = event_log
        self._events_of_whole = events_of_whole

    def events(self, record: ResponseRecord, after: int) -> AsyncGenerator[Sequence[ResponseEvent], None]:
        """The events that follow sequence number `after` (-1 for all), until the last one.

        Raises `StorageUnavailable`, and `NoLongerKept` when the response is deleted meanwhile.
        """
        run = self._runs.find(record.id, record.caller)
        return run.after(after) if run is not None else self._stored(record, after)

    async def _stored(self, record: ResponseRecord, after: int) -> AsyncGenerator[Sequence[ResponseEvent], None]:
        last = after
        async for state in self._as_it_changes(record):
            async for events in self._logged(record.id, last):
                last = int(events[-1]["sequence_number"])
                yield events
            record = state
        if last == after and not await self._event_log.after(record.id, -1, limit=1):
            rest = [event for event in self._events_of_whole(record) if event["sequence_number"] > after]
            if rest:
                yield rest

    async def _as_it_changes(self, record: ResponseRecord) -> AsyncIterator[ResponseRecord]:
        """The record now and then, for the last time when it has ended. Each was read before its events are."""
        yield record
        while record.running:
            await asyncio.sleep(LOOK_EVERY)
            found = await self._store.find(record.id, record.caller)
            if found is None:
                raise NoLongerKept
            record = found
            yield record

    async def _logged(self, response_id: str, after: int) -> AsyncIterator[Sequence[ResponseEvent]]:
        while events := await self._event_log.after(response_id, after):
            after = int(events[-1]["sequence_number"])
            yield events
