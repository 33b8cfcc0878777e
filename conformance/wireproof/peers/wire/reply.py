"""An answer on its way to the client."""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any, Literal

from wireproof.peers.wire.headers import Headers

Framing = Literal["length", "chunked", "close", "reset", "silence"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Bytes that are written at once, `wait` seconds after those before."""

    data: bytes
    wait: float = 0.0


@dataclass
class Reply:
    """Status, headers and body, and how HTTP carries them.

    `pieces` is a list, or for a stream that nothing alters an iterator. `framing` `length` states the length,
    `chunked` sends chunks, `close` ends the body with the connection, `reset` closes it without an answer, `silence`
    leaves the client waiting. `broken` closes the connection before the body is complete. `version` is HTTP's.
    """

    status: int
    headers: Headers
    pieces: list[Piece] | AsyncIterator[bytes] = field(default_factory=list)
    framing: Framing = "length"
    broken: bool = False
    version: str = "1.1"
    reason: str | None = None

    @property
    def is_stream(self) -> bool:
        """Whether it is a success in server-sent events."""
        media_type = (self.headers.get("content-type") or "").partition(";")[0].strip().lower()
        return media_type == "text/event-stream" and self.status < 400  # noqa: PLR2004 - where errors begin

    @property
    def body(self) -> bytes:
        """The body, when it was read whole."""
        return b"".join(piece.data for piece in self.pieces) if isinstance(self.pieces, list) else b""

    @body.setter
    def body(self, body: bytes) -> None:
        self.pieces = [Piece(body)] if body else []

    @property
    def json(self) -> Any:
        """The body as JSON; None where it is none."""
        try:
            return json.loads(self.body)
        except (ValueError, RecursionError):
            return None

    @json.setter
    def json(self, value: Any) -> None:
        self.body = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
        self.headers.set("content-type", "application/json")


def json_reply(value: Any, status: int = 200) -> Reply:
    """An answer in JSON."""
    reply = Reply(status, Headers())
    reply.json = value
    return reply


def text_reply(text: str, status: int = 200, media_type: str = "text/plain") -> Reply:
    """An answer in plain text, or HTML by another media type."""
    return Reply(status, Headers([("content-type", media_type)]), [Piece(text.encode())])


def error_reply(message: str, status: int, *, code: str | None = None, param: str | None = None) -> Reply:
    """An error as the official API tells it."""
    kind = "invalid_request_error" if status < 500 else "server_error"  # noqa: PLR2004 - where the server's faults begin
    return json_reply({"error": {"message": message, "type": kind, "param": param, "code": code}}, status)
