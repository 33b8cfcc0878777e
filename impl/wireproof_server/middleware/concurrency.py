"""Bounds how many requests are worked on at once, with an answer in the envelope for those beyond."""

from starlette.types import ASGIApp, Receive, Scope, Send

from wireproof_server.errors.api_error import ApiError


class ConcurrencyLimit:
    """Refuses a request with 503 while `limit` others are being served; a stream counts until it ends.

    uvicorn's own limit answers in plain text, which no SDK can read.
    """

    def __init__(self, app: ASGIApp, *, limit: int, exempt: frozenset[str]) -> None:
        self._app = app
        self._limit = limit
        self._exempt = exempt
        self._active = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI connection."""
        if scope["type"] != "http" or scope["path"] in self._exempt:
            await self._app(scope, receive, send)
            return
        if self._active >= self._limit:
            raise ApiError(
                503,
                "server_overloaded",
                f"The server is already working on {self._limit} requests, its limit. Try again in a moment.",
                headers={"retry-after": "1"},
            )
        self._active += 1
        try:
            await self._app(scope, receive, send)
        finally:
            self._active -= 1
