"""uvicorn's HTTP protocol, where two of its habits break clients of an API."""

import re
from http import HTTPStatus

import orjson
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from wireproof_server.errors.api_error import ApiError
from wireproof_server.middleware.request_id import request_id_of

_HEAD_END = b"\r\n\r\n"
_UPGRADE = re.compile(rb"(?im)^upgrade:")
_IGNORED = b"x-ignored-upgrade:"


class HttpProtocol(HttpToolsProtocol):
    """Answers in the envelope even what is not HTTP, and keeps the body of requests that offer another protocol.

    Java's HttpClient sends `Upgrade: h2c` with every first request. A server may ignore it (RFC 9110, 7.8), but
    httptools then drops the body, and the client is told that its request is empty.
    """

    def data_received(self, data: bytes) -> None:
        """Take bytes from the client."""
        if b"pgrade:" in data and (self.cycle is None or not self.cycle.more_body):
            head, end, rest = data.partition(_HEAD_END)
            data = _UPGRADE.sub(_IGNORED, head) + end + rest
        super().data_received(data)

    def hang_up(self) -> None:
        """Break the connection off if its client has not been told all, or does not read what it is told."""
        if self.cycle is not None and (not self.cycle.response_complete or self.flow.write_paused):
            self.transport.abort()

    def send_400_response(self, msg: str) -> None:
        """Answer what cannot be parsed, and close; the middle of an answer is no place for another one."""
        if self.cycle is None or not self.cycle.response_started or self.cycle.response_complete:
            self.transport.write(_refusal(msg))
        self.transport.close()


def _refusal(message: str) -> bytes:
    request_id = request_id_of({})
    error = ApiError(HTTPStatus.BAD_REQUEST, "invalid_http", message)
    body = orjson.dumps(error.envelope(request_id))
    head = (
        "HTTP/1.1 400 Bad Request\r\n"
        "content-type: application/json\r\n"
        f"content-length: {len(body)}\r\n"
        f"x-request-id: {request_id}\r\n"
        "connection: close\r\n\r\n"
    )
    return head.encode("ascii") + body
