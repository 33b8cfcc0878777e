"""Streams as bytes, with whatever the standard allows between their events."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from tests.conformance.grammars.generating.walk import Payload
from wireproof.parsing.event_stream import Event, read_event_stream


@dataclass(frozen=True)
class Form:
    """How events are written."""

    line_end: bytes = b"\n"
    space: bytes = b" "
    before: bytes = b""
    """Lines before each event, each ended by a plain newline."""


FORMS = st.builds(
    Form,
    line_end=st.sampled_from([b"\n", b"\r\n", b"\r"]),
    space=st.sampled_from([b" ", b""]),
    before=st.sampled_from([b"", b": keep-alive\n\n", b"event: ping\ndata: {}\n\n", b"retry: 10\n", b"id: 7\n"]),
)


def written(messages: Sequence[Payload], form: Form) -> bytes:
    body = b""
    for message in messages:
        data = b"[DONE]" if message is None else json.dumps(message).encode()
        name = b"" if message is None or "type" not in message else b"event: " + message["type"].encode() + b"\n"
        event = form.before + name + b"data:" + form.space + data + b"\n\n"
        body += event.replace(b"\n", form.line_end)
    return body


def events_of(messages: Sequence[Payload], form: Form | None = None) -> tuple[Event, ...]:
    """The events that a reader finds in the stream as it is written."""
    return read_event_stream([(0.0, written(messages, form or Form()))]).events
