"""Every answer carries `x-request-id`: the client's own when it sent a sane one, else a new one."""

import re
import secrets

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from wireproof_server.middleware.exchange import begin_exchange

HEADER = b"x-request-id"
# Visible ASCII, at most 128 characters: safe in a header, a log line and a JSON body alike.
_SANE = re.compile(rb"[\x21-\x7e]{1,128}")


class RequestIds:
    """Names the request before anything else sees it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = _request_id(scope)
        begin_exchange(scope, request_id.decode("ascii"))

        async def send_with_id(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], (HEADER, request_id)]
            await send(message)

        await self._app(scope, receive, send_with_id)


def _request_id(scope: Scope) -> bytes:
    for name, value in scope["headers"]:
        if name == HEADER:
            sent: bytes = value
            return sent if _SANE.fullmatch(sent) else _new_id()
    return _new_id()


def _new_id() -> bytes:
    return b"req_" + secrets.token_hex(16).encode("ascii")
