"""Going down without breaking anybody's answer: what runs may finish, nothing new begins."""

import asyncio
from collections.abc import Callable

from starlette.types import ASGIApp, Receive, Scope, Send

from wireproof_server.errors.api_error import ApiError


class Drain:
    """Whether the server is on its way down, and how many requests are still being answered."""

    def __init__(self) -> None:
        self.draining = False
        self._active = 0
        self._idle = asyncio.Event()
        self._idle.set()
        self._when_over: list[Callable[[], None]] = []

    def begin(self) -> None:
        """From now on no new work is taken."""
        self.draining = True

    def when_over(self, call: Callable[[], None]) -> None:
        """Have `call` called when what still runs has had its time, and is to come to its end now."""
        self._when_over.append(call)

    def end(self) -> None:
        """What still runs has had its time."""
        for call in self._when_over:
            call()

    def enter(self) -> None:
        """One more request is being answered."""
        self._active += 1
        self._idle.clear()

    def leave(self) -> None:
        """One request less is being answered."""
        self._active -= 1
        if not self._active:
            self._idle.set()

    async def finished(self, within: float) -> bool:
        """Wait until nothing is being answered, at most `within` seconds; False when something still is."""
        try:
            await asyncio.wait_for(self._idle.wait(), within)
        except TimeoutError:
            return False
        return True


class Draining:
    """Counts requests, and refuses new ones with 503 while the server drains; `exempt` paths (health) stay served."""

    def __init__(self, app: ASGIApp, *, drain: Drain, exempt: frozenset[str]) -> None:
        self._app = app
        self._drain = drain
        self._exempt = exempt

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI connection."""
        if scope["type"] != "http" or scope["path"] in self._exempt:
            await self._app(scope, receive, send)
            return
        if self._drain.draining:
            raise ApiError(
                503,
                "server_shutting_down",
                "The server is shutting down and takes no new requests. Try again in a moment.",
                headers={"retry-after": "1", "connection": "close"},
            )
        self._drain.enter()
        try:
            await self._app(scope, receive, send)
        finally:
            self._drain.leave()
