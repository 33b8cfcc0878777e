"""Ending work for a client that left."""

import asyncio
from collections.abc import Awaitable
from typing import TypeVar, cast

from starlette.types import Receive

from wireproof_server.begun import Begun

Result = TypeVar("Result")

WATCH_AFTER = 0.05  # seconds; what is done sooner is not worth a task that watches for it


class ClientLeft(Exception):
    """The client closed the connection before its answer was complete."""


async def while_connected(receive: Receive, work: Awaitable[Result]) -> Result:
    """Await `work`, but cancel it when the client leaves, and raise `ClientLeft`.

    `receive` is the ASGI channel of a request whose body was read: all that can still come is the disconnect. ASGI
    servers tell it only to those who ask; nothing else would stop a generation that nobody waits for.
    """
    begun = Begun(work)
    if begun.is_done:
        return begun.result
    watch = _Watch(receive)
    try:
        return await begun
    except asyncio.CancelledError:
        if watch.client_left and watch.take_back_cancellation():
            raise ClientLeft from None
        raise
    finally:
        watch.end()


class _Watch:
    """Cancels the task that made it when the client leaves."""

    def __init__(self, receive: Receive) -> None:
        self._task = cast("asyncio.Task[object]", asyncio.current_task())  # a request is always handled in a task
        self._receive = receive
        self._watcher: asyncio.Task[None] | None = None
        self._timer = asyncio.get_running_loop().call_later(WATCH_AFTER, self._start)
        self.client_left = False

    def _start(self) -> None:
        self._watcher = asyncio.get_running_loop().create_task(self._wait())

    async def _wait(self) -> None:
        while (await self._receive())["type"] != "http.disconnect":
            pass
        self.client_left = True
        self._task.cancel()

    def take_back_cancellation(self) -> bool:
        """Undo our own cancellation of the task; False when somebody else cancelled it as well."""
        return self._task.uncancel() == 0

    def end(self) -> None:
        """Stop watching."""
        self._timer.cancel()
        if self._watcher is not None:
            self._watcher.cancel()
