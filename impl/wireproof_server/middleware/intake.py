"""Which requests are taken: none while the server drains, and no more at once than it can work on."""

from starlette.types import ASGIApp, Receive, Scope, Send

from wireproof_server.errors.api_error import ApiError
from wireproof_server.middleware.draining import Drain


class Intake:
    """Counts the requests that are being answered, a stream until it ends, and refuses what is too much with 503.

    That is any request while `drain` drains, and one that comes while `limit` others are being answered; uvicorn's own
    limit answers in plain text, which no SDK can read. `exempt` paths (health) are always served, and never counted.
    """

    def __init__(self, app: ASGIApp, *, drain: Drain, limit: int, exempt: frozenset[str]) -> None:
        self._app = app
        self._drain = drain
        self._limit = limit
        self._exempt = exempt
        self._active = 0  # the drain counts what runs in the background, too

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI connection."""
        if scope["type"] != "http" or scope["path"] in self._exempt:
            await self._app(scope, receive, send)
            return
        drain = self._drain
        if drain.draining:
            raise _shutting_down()
        if self._active >= self._limit:
            raise _overloaded(self._limit)
        self._active += 1
        drain.enter()
        try:
            await self._app(scope, receive, send)
        finally:
            self._active -= 1
            drain.leave()


def _shutting_down() -> ApiError:
    return ApiError(
        503,
        "server_shutting_down",
        "The server is shutting down and takes no new requests. Try again in a moment.",
        headers={"retry-after": "1", "connection": "close"},
    )


def _overloaded(limit: int) -> ApiError:
    return ApiError(
        503,
        "server_overloaded",
        f"The server is already working on {limit} requests, its limit. Try again in a moment.",
        headers={"retry-after": "1"},
    )
