"""How JSON may be written."""

import json
from typing import Any

from wireproof.peers.wire.events import Event
from wireproof.peers.wire.reply import Reply
from wireproof.peers.wire.rules import CHAT, COMPLETIONS, GENERATING, Json, events, everywhere, reply
from wireproof.variants.variant import Variant, variant


def _json_body(answer: Reply) -> Any:
    return None if answer.is_stream else answer.json


@variant()
@reply()
def pretty_bodies(answer: Reply) -> None:
    """Bodies are indented JSON, with a line end after them."""
    if (body := _json_body(answer)) is not None:
        answer.body = json.dumps(body, indent=2, ensure_ascii=False).encode() + b"\n"


@variant()
@reply()
def blank_lines_before_bodies(answer: Reply) -> None:
    """Blank lines come before JSON, as gateways send them to keep a connection alive."""
    if _json_body(answer) is not None:
        answer.body = b"\n\n \n" + answer.body


@reply()
def _escaped_body(answer: Reply) -> None:
    if (body := _json_body(answer)) is not None:
        answer.body = json.dumps(body, ensure_ascii=True).encode()


@events(*GENERATING, "getResponse")
def _escaped_events(told: list[Event]) -> None:
    for event in told:
        if event.json is not None:
            event.data, event.json = json.dumps(event.json, ensure_ascii=True), None


ESCAPED = Variant("escaped", "All JSON is ASCII, with escapes for everything else.", (_escaped_body, _escaped_events))


def _reversed(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _reversed(inner) for key, inner in reversed(value.items())}
    return [_reversed(inner) for inner in value] if isinstance(value, list) else value


@variant()
@everywhere()
def members_in_another_order(body: Json) -> Any:
    """The members of objects come in another order, also those of events."""
    return _reversed(body)


@variant()
@everywhere(CHAT, COMPLETIONS)
def created_with_a_point(body: Json) -> None:
    """`created` is written as 1700000000.0, which JSON Schema takes for whole."""
    body["created"] = float(body["created"])
