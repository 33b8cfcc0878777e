"""All that keeps and runs responses in one worker, as one thing to start and close."""

import asyncio
from functools import partial

from wireproof_server.middleware.draining import Drain
from wireproof_server.running.following import EventsOfWhole, Following
from wireproof_server.running.runs import Runs
from wireproof_server.running.stopping import Stopping
from wireproof_server.running.upkeep import Upkeep
from wireproof_server.storage.database import Database
from wireproof_server.storage.errors import StorageUnavailable
from wireproof_server.storage.event_log import EventLog
from wireproof_server.storage.history import History
from wireproof_server.storage.input_items import InputItems
from wireproof_server.storage.items import Items
from wireproof_server.storage.migrating import migrate
from wireproof_server.storage.response_store import ResponseStore
from wireproof_server.storage.workers import Workers

HEALTHY_WITHIN = 2.0  # seconds for the database to answer
# Seconds that a locked database can hold up those who run when the grace period is over, and then the end.
GIVE_UP_WITHIN, CLOSE_WITHIN = 0.5, 1.5


class Responses:
    """The parts, made for one database; `at_once` background runs go on at a time."""

    def __init__(self, database: Database, drain: Drain, *, at_once: int, events_of_whole: EventsOfWhole) -> None:
        self._database = database
        self.store = ResponseStore(database)
        self.event_log = EventLog(database)
        self.history = History(database)
        self.input_items = InputItems(database)
        self.items = Items(database)
        self.workers = Workers(database)
        self.runs = Runs(drain, at_once=at_once)
        self.stopping = Stopping(self.runs, self.store)
        self.following = Following(self.runs, self.store, self.event_log, events_of_whole=events_of_whole)
        self._upkeep = Upkeep(self.runs, self.store, self.workers)
        drain.when_over(partial(database.hurry, GIVE_UP_WITHIN))

    async def start(self) -> None:
        """Bring the database up to date, join its workers, end what dead ones left. Raises `StorageUnavailable`."""
        await migrate(self._database)
        await self._upkeep.start()

    async def close(self) -> None:
        """End every run as failed, say so to those who follow, leave the workers. May be called twice.

        A database that stays locked holds this up for `CLOSE_WITHIN` and a little more; what it could not be told then
        is logged.
        """
        self._database.hurry(CLOSE_WITHIN)
        await self.runs.close()
        await self._upkeep.close()
        await self._database.close()

    async def healthy(self) -> bool:
        """Whether the database answers."""
        try:
            async with asyncio.timeout(HEALTHY_WITHIN):
                await self._database.ask()
        except (StorageUnavailable, TimeoutError):
            return False
        return True
