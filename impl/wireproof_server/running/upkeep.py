"""What a worker does besides answering: it says that it lives, ends what dead ones left, and hears who is to stop."""

import asyncio
import logging
import time
from collections.abc import Callable

from wireproof_server.running.abandoned import fail_abandoned
from wireproof_server.running.runs import Runs
from wireproof_server.storage.errors import StorageUnavailable
from wireproof_server.storage.response_store import ResponseStore
from wireproof_server.storage.workers import Workers

_log = logging.getLogger(__name__)

LOOK_FOR_CANCELLATIONS_EVERY = 0.2  # seconds, while anything runs
SIGN_OF_LIFE_EVERY = 5.0  # seconds; far less than the silence after which others take a worker for dead


class Upkeep:
    """The upkeep of one worker. `clock` is in seconds and never goes back."""

    def __init__(
        self, runs: Runs, store: ResponseStore, workers: Workers, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._runs = runs
        self._store = store
        self._workers = workers
        self._clock = clock
        self._task: asyncio.Task[None] | None = None
        self._closing = asyncio.Event()
        self._is_reachable = True

    async def start(self) -> None:
        """Join the workers and end what dead ones left. Raises `StorageUnavailable`."""
        await self._workers.join()
        await self._end_abandoned()
        self._task = asyncio.create_task(self._keep_up())

    async def close(self) -> None:
        """Stop, and leave the workers."""
        if self._task is None:
            return
        self._closing.set()  # not cancelled: what it just says to the database it may finish
        await self._task
        self._task = None
        try:
            await self._runs.keep_what_was_not()
            await self._workers.leave()
        except StorageUnavailable as error:
            _log.warning("the database was not told that this worker ends: %s", error.message)
            self._name_what_is_not_kept()

    async def _keep_up(self) -> None:
        due = self._clock() + SIGN_OF_LIFE_EVERY
        while not await self._closes_within(LOOK_FOR_CANCELLATIONS_EVERY):
            try:
                if self._runs.current:
                    await self._hear_cancellations()
                if self._clock() >= due:
                    due = self._clock() + SIGN_OF_LIFE_EVERY
                    await self._workers.sign_of_life()
                    await self._end_abandoned()
                self._is_reachable = True
            except StorageUnavailable as error:
                self._say_once(error)
            except Exception as error:  # noqa: BLE001  the next round may go better, and there must be one
                _log.error("the upkeep of responses failed", exc_info=error)

    async def _closes_within(self, seconds: float) -> bool:
        await asyncio.wait([closing := asyncio.ensure_future(self._closing.wait())], timeout=seconds)
        closing.cancel()
        return self._closing.is_set()

    async def _hear_cancellations(self) -> None:
        for response_id in await self._store.cancel_requests(self._workers.own_id):
            self._runs.stop(response_id)
        await self._runs.keep_what_was_not()

    async def _end_abandoned(self) -> None:
        ended = await self._workers.fail_abandoned(fail_abandoned)
        if ended:
            _log.warning("ended as failed what dead workers left: %s", ", ".join(ended))

    def _name_what_is_not_kept(self) -> None:
        lost = [run.response_id for run in self._runs.current if run.is_unkept]
        if lost:
            _log.error("the ends of these responses could not be stored, they will be failed: %s", ", ".join(lost))

    def _say_once(self, error: StorageUnavailable) -> None:
        if self._is_reachable:
            _log.error("stored responses cannot be kept up: %s", error.message)
        self._is_reachable = False
