"""Starts what the server needs before it listens, and stops it after the last answer."""

import asyncio
from collections.abc import Awaitable, Callable

from starlette.types import ASGIApp, Receive, Scope, Send

from wireproof_server.generation.errors import GenerationError
from wireproof_server.storage.errors import StorageUnavailable


class Lifespan:
    """Speaks ASGI's lifespan protocol. A start that fails is told as a sentence, not as a traceback.

    `start` undoes what it began when it fails or is cancelled.
    """

    def __init__(
        self, app: ASGIApp, *, start: Callable[[], Awaitable[None]], close: Callable[[], Awaitable[None]]
    ) -> None:
        self._app = app
        self._start = start
        self._close = close

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI connection."""
        if scope["type"] != "lifespan":
            await self._app(scope, receive, send)
            return
        await receive()
        try:
            await self._start()
        except (GenerationError, StorageUnavailable) as error:
            await send({"type": "lifespan.startup.failed", "message": error.message})
            return
        except asyncio.CancelledError:
            return  # the server was told to stop before it had started; `start` has undone what it began
        await send({"type": "lifespan.startup.complete"})
        try:
            await receive()
        except asyncio.CancelledError:
            return  # the server ends at once
        await self._close()
        await send({"type": "lifespan.shutdown.complete"})
