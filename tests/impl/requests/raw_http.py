"""Requests and answers as the bytes of HTTP/1.1."""

import json
from typing import Any


def post(mount: str, operation: str, body: bytes, *headers: str, framing: str | None = None) -> bytes:
    """A request as bytes, after which the server closes the connection."""
    lines = [
        f"POST {mount}{operation} HTTP/1.1",
        "host: localhost",
        "authorization: Bearer sk-test-0123456789",
        "connection: close",
        *headers,
        framing or f"content-length: {len(body)}",
    ]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def chunked(*pieces: bytes) -> bytes:
    """Pieces as the chunks of a chunked body."""
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


def answer_of(raw: bytes) -> tuple[int, dict[str, str], Any]:
    """Status, headers and JSON body of a raw answer."""
    head, _, body = raw.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    headers = dict(line.lower().split(": ", 1) for line in lines)
    return int(first.split()[1]), headers, json.loads(body)


def error_of(raw: bytes) -> tuple[int, dict[str, Any]]:
    """Status and error of a raw answer that is an envelope."""
    status, headers, body = answer_of(raw)
    assert headers["content-type"] == "application/json"
    assert body["error"]["request_id"] == headers["x-request-id"]
    return status, body["error"]
