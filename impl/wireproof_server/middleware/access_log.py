"""One line a request: what was asked, by whom, how it went. No key, no query, and no body unless asked for."""

import time

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from wireproof_server.log import Logger
from wireproof_server.middleware.exchange import exchange_of

CLIENT_LEFT = 499  # what is logged when no answer was begun: the status nginx made customary
MOST_LOGGED_BODY = 65536  # bytes of each body that `log_bodies` keeps


class AccessLog:
    """Logs each request when its answer is complete. `log_bodies` adds both bodies, prompts and answers in them."""

    def __init__(self, app: ASGIApp, *, logger: Logger, log_bodies: bool = False) -> None:
        self._app = app
        self._logger = logger
        self._log_bodies = log_bodies

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = time.perf_counter()
        bodies = _Bodies(receive, send) if self._log_bodies else None
        try:
            if bodies is None:
                await self._app(scope, receive, send)
            else:
                await self._app(scope, bodies.receive, bodies.send)
        finally:
            exchange = exchange_of(scope)
            self._logger.info(
                "request",
                method=scope["method"],
                path=scope["path"],
                status=exchange.status or CLIENT_LEFT,
                duration_ms=round((time.perf_counter() - begun) * 1000, 3),
                request_id=exchange.request_id,
                operation=exchange.operation_id,
                caller=exchange.caller,
                **(bodies.fields() if bodies is not None else {}),
            )


class _Bodies:
    """Keeps the beginning of both bodies as they pass."""

    def __init__(self, receive: Receive, send: Send) -> None:
        self._receive = receive
        self._send = send
        self._request = bytearray()
        self._response = bytearray()

    async def receive(self) -> Message:
        message = await self._receive()
        self._keep(self._request, message)
        return message

    async def send(self, message: Message) -> None:
        self._keep(self._response, message)
        await self._send(message)

    def fields(self) -> dict[str, str]:
        return {
            "request_body": self._request.decode("utf-8", "replace"),
            "response_body": self._response.decode("utf-8", "replace"),
        }

    @staticmethod
    def _keep(body: bytearray, message: Message) -> None:
        body += message.get("body", b"")[: MOST_LOGGED_BODY - len(body)]
