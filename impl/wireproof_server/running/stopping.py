"""Ending a running response, whichever worker runs it."""

import asyncio

from wireproof_server.running.runs import Runs
from wireproof_server.storage.response_record import ResponseRecord
from wireproof_server.storage.response_store import ResponseStore

LOOK_EVERY = 0.05  # seconds
PATIENCE = 10.0  # seconds for another worker to end a run: many times what it takes one to hear of it


class Stopping:
    """Cancels runs of this worker and, through the database, those of others."""

    def __init__(self, runs: Runs, store: ResponseStore) -> None:
        self._runs = runs
        self._store = store

    async def stop(self, record: ResponseRecord) -> ResponseRecord | None:
        """End the response and give it as it then is, None if it is deleted. Raises `StorageUnavailable`.

        What another worker does not end in time is given as it stands; it ends when that worker hears of it, or is
        found dead.
        """
        run = self._runs.find(record.id, record.caller)
        if run is not None:
            run.stop()
            await run.ended.wait()
        else:
            await self._store.request_cancel(record.id, record.caller)
        loop = asyncio.get_running_loop()
        deadline = loop.time() + PATIENCE
        while True:
            found = await self._store.find(record.id, record.caller)
            if found is None or not found.running or loop.time() >= deadline:
                return found
            await asyncio.sleep(LOOK_EVERY)
