"""Answers that are one JSON value."""

from typing import Any

import orjson
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

_CONTENT_TYPE = (b"content-type", b"application/json")


class JSONAnswer(Response):
    """`value` as JSON, with the two headers that it needs; Starlette works out anew each time which those are."""

    def __init__(self, value: Any, status_code: int = 200) -> None:
        self.status_code = status_code
        self.body = orjson.dumps(value)
        self.raw_headers = [(b"content-length", b"%d" % len(self.body)), _CONTENT_TYPE]
        self.background = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002  ASGI's signature
        """Run as an ASGI application; always of HTTP, and with nothing to do afterwards."""
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        await send({"type": "http.response.body", "body": self.body})
