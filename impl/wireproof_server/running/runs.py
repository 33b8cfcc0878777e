"""The responses that this process makes at the moment."""

import asyncio
from collections.abc import Sequence

from wireproof_server.generation.errors import EngineUnavailable
from wireproof_server.middleware.draining import Drain
from wireproof_server.running.run import Run, Way

_STOPPED = "The server was stopped before the answer was complete. Ask again."


class Runs:
    """Carries runs out. `drain` waits for them; `at_once` background runs go on at a time, the others are queued."""

    def __init__(self, drain: Drain, *, at_once: int) -> None:
        self._drain = drain
        self._turns = asyncio.Semaphore(at_once)
        self._runs: dict[str, Run] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def current(self) -> Sequence[Run]:
        """Those that have not ended, or that ended and are not kept yet."""
        return tuple(self._runs.values())

    def start(self, run: Run, way: Way) -> None:
        """Carry `run` out in a task of its own."""
        self._runs[run.response_id] = run
        self._drain.enter()
        task = asyncio.create_task(self._carry_out(run, way))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def find(self, response_id: str, caller: str) -> Run | None:
        """The run of a response that has not ended; None when it is not run here, or not for this caller."""
        run = self._runs.get(response_id)
        return run if run is not None and run.caller == caller and not run.ended.is_set() else None

    def stop(self, response_id: str) -> None:
        """Have a response that runs here end soon, as cancelled."""
        run = self._runs.get(response_id)
        if run is not None:
            run.stop()

    async def keep_what_was_not(self) -> None:
        """Try again to keep what the database could not be told. Raises `StorageUnavailable`."""
        for run in self.current:
            if run.is_unkept:
                await run.keep_again()
                self._forget(run)

    async def close(self) -> None:
        """End every run as failed, and return when they have ended."""
        for run in self.current:
            run.stop(EngineUnavailable(_STOPPED))
        if self._tasks:
            await asyncio.wait(self._tasks)

    async def _carry_out(self, run: Run, way: Way) -> None:
        try:
            await run.carry_out(way, self._turns if way == "background" else None)
        finally:
            if not run.is_unkept:
                self._forget(run)
            self._drain.leave()

    def _forget(self, run: Run) -> None:
        self._runs.pop(run.response_id, None)
