"""Notes about every request and its answer are begun here, and what they say of the answer's head is sent with it."""

from collections.abc import Awaitable

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from wireproof_server.middleware.exchange import begin_exchange
from wireproof_server.middleware.request_id import HEADER


class Exchanges:
    """Names the request before anything else sees it; adds its id, and `Exchange.answer_headers`, to any answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        exchange = begin_exchange(scope)

        def send_and_note(message: Message) -> Awaitable[None]:  # no coroutine: it has nothing to wait for itself
            if message["type"] == "http.response.start":
                exchange.status = message["status"]
                message["headers"] = [
                    *message["headers"],
                    (HEADER, exchange.request_id.encode("ascii")),
                    *exchange.answer_headers,
                ]
            return send(message)

        await self._app(scope, receive, send_and_note)
