"""Every answer carries `x-request-id`: the client's own when it sent a sane one, else a new one."""

import re

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from wireproof_server.middleware.exchange import begin_exchange
from wireproof_server.unique_names import unique_hex

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
        request_id = _sent_id(scope) or new_request_id()
        begin_exchange(scope, request_id)
        header = (HEADER, request_id.encode("ascii"))

        async def send_with_id(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], header]
            await send(message)

        await self._app(scope, receive, send_with_id)


def new_request_id() -> str:
    """An id that no other request has."""
    return f"req_{unique_hex(32)}"


def _sent_id(scope: Scope) -> str | None:
    for name, value in scope["headers"]:
        if name == HEADER:
            return value.decode("ascii") if _SANE.fullmatch(value) else None
    return None
