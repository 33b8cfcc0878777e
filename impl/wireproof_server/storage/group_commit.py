"""Writes that wait for the database together are committed together."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from sqlalchemy import Connection

from wireproof_server.storage.errors import StorageUnavailable

Result = TypeVar("Result")
Operation = Callable[[Connection], Result]
"""Statements of one transaction, and what they come to."""


class Transact(Protocol):
    """Carries an operation out in a transaction of its own, and gives its result once that is committed."""

    def __call__(self, operation: Operation[Result], /) -> Awaitable[Result]:
        """Raises what `operation` raises, and `StorageUnavailable`."""


@dataclass(frozen=True, slots=True)
class _Waiting:
    operation: Operation[Any]
    outcome: asyncio.Future[Any]

    def succeed(self, result: Any) -> None:
        if not self.outcome.done():  # whoever waited may have been cancelled
            self.outcome.set_result(result)

    def fail(self, error: Exception) -> None:
        if not self.outcome.done():
            self.outcome.set_exception(error)


class GroupCommit:
    """Runs operations in the order they come, all that wait at a time in one transaction.

    Making a commit durable takes a disk longer than all else, and takes it as long for one write as for a hundred. An
    operation may run twice, the first time in a transaction that is undone, so it must do nothing but write.
    """

    def __init__(self, transact: Transact) -> None:
        self._transact = transact
        self._waiting: list[_Waiting] = []
        self._committing: asyncio.Task[None] | None = None

    async def run(self, operation: Operation[Result]) -> Result:
        """What `operation` gives, once it is committed. Raises what it raises, and `StorageUnavailable`.

        An operation that was handed over is carried out even when whoever waits for it is cancelled.
        """
        outcome: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._waiting.append(_Waiting(operation, outcome))
        if self._committing is None or self._committing.done():
            self._committing = asyncio.create_task(self._commit_while_any_wait())
        return await outcome

    async def idle(self) -> None:
        """Return when nothing waits any more."""
        if self._committing is not None:
            await self._committing

    async def _commit_while_any_wait(self) -> None:
        while self._waiting:
            group, self._waiting = self._waiting, []
            await self._commit(group)

    async def _commit(self, group: Sequence[_Waiting]) -> None:
        try:
            results = await self._transact(lambda connection: [waiting.operation(connection) for waiting in group])
        except StorageUnavailable as error:
            for waiting in group:
                waiting.fail(error)
        except Exception as error:  # noqa: BLE001  given to whoever asked for the operation
            if len(group) == 1:
                group[0].fail(error)
                return
            for waiting in group:  # the others must not suffer for one
                await self._commit([waiting])
        else:
            for waiting, result in zip(group, results, strict=True):
                waiting.succeed(result)
