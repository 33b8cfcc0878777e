"""Streams as the client reads them, without a network."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from wireproof_client.api_object import ApiObject
from wireproof_client.stream_kinds import CREATE_CHAT_COMPLETION, CREATE_COMPLETION, CREATE_RESPONSE
from wireproof_client.streaming import StreamKind, StreamReader

KINDS: Mapping[str, StreamKind[Any, Any]] = {
    "chat": CREATE_CHAT_COMPLETION,
    "completions": CREATE_COMPLETION,
    "responses": CREATE_RESPONSE,
}


def reader(name: str) -> StreamReader[Any, Any]:
    return StreamReader(KINDS[name], "req_1")


def read(name: str, pieces: Iterable[bytes]) -> tuple[list[ApiObject], StreamReader[Any, Any]]:
    """All events of a stream that has to be whole."""
    made = reader(name)
    events = [event for piece in pieces for event in made.feed(piece)]
    made.end()
    return events, made


def event(data: Any, name: str | None = None) -> bytes:
    """One event on the wire."""
    text = data if isinstance(data, str) else json.dumps(data)
    return (f"event: {name}\n" if name else "").encode() + f"data: {text}\n\n".encode()
