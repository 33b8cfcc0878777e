"""What a response says, wherever it stands: as a body, or in the last event of a stream."""

import json
from collections.abc import Iterator
from typing import Any

TERMINAL_EVENTS = frozenset({"response.completed", "response.incomplete", "response.failed", "response.cancelled"})
"""The types of events that hold a final response."""

Json = dict[str, Any]


def terminal_response(payloads: tuple[Json, ...]) -> Json | None:
    """The response in the last event that holds a final one; None where a stream has no such event."""
    for payload in reversed(payloads):
        response = payload.get("response")
        if word(payload, "type") in TERMINAL_EVENTS and isinstance(response, dict):
            return response
    return None


def any_response(payloads: tuple[Json, ...]) -> Json | None:
    """The final response of a stream, or the last snapshot of it where there is no final one."""
    snapshots = (payload.get("response") for payload in reversed(payloads))
    found = terminal_response(payloads) or next((each for each in snapshots if isinstance(each, dict)), None)
    return found if isinstance(found, dict) else None


def word(value: Json | None, name: str) -> str | None:
    """The member if it is a text; None otherwise, so that it can be looked up in sets whatever a server sent."""
    member = value.get(name) if value is not None else None
    return member if isinstance(member, str) else None


def output_items(response: Json, kind: str | None = None) -> list[Json]:
    """The objects in its output; of one type, where `kind` says so."""
    output = response.get("output")
    items = [item for item in output if isinstance(item, dict)] if isinstance(output, list) else []
    return items if kind is None else [item for item in items if item.get("type") == kind]


def content_parts(item: Json) -> list[Json]:
    """The objects in the content of an item."""
    content = item.get("content")
    return [part for part in content if isinstance(part, dict)] if isinstance(content, list) else []


def output_text(response: Json) -> str:
    """The text of all output_text parts of its messages in one, as client libraries join it."""
    return "".join(_texts(response))


def _texts(response: Json) -> Iterator[str]:
    for item in output_items(response, "message"):
        for part in content_parts(item):
            if part.get("type") == "output_text" and isinstance(part.get("text"), str):
                yield part["text"]


def usage_count(response: Json, name: str) -> int | None:
    """A count of its usage: `input_tokens`, `output_tokens`, `total_tokens`; None where it is no whole number."""
    usage = response.get("usage")
    return whole_number(usage.get(name)) if isinstance(usage, dict) else None


def detail_count(response: Json, group: str, name: str) -> int | None:
    """A count of the details of its usage; None where it is no whole number."""
    usage = response.get("usage")
    details = usage.get(group) if isinstance(usage, dict) else None
    return whole_number(details.get(name)) if isinstance(details, dict) else None


def whole_number(value: Any) -> int | None:
    """The value as an int if it is a number without a fraction, `8.0` too, as in JSON Schema."""
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value // 1:
        return None
    return int(value)


def parsed(text: str) -> Any:
    """The JSON value of a text, or None where it is no JSON, which `null` is taken for as well."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None
