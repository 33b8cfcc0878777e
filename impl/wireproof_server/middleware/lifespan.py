"""Starts what the server needs before it listens, and stops it after the last answer."""

from collections.abc import Awaitable, Callable

from starlette.types import ASGIApp, Receive, Scope, Send

from wireproof_server.generation.errors import GenerationError
from wireproof_server.storage.errors import StorageUnavailable


class Lifespan:
    """Speaks ASGI's lifespan protocol. A start that fails is told as a sentence, not as a traceback."""

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
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await self._close()
        await send({"type": "lifespan.shutdown.complete"})
