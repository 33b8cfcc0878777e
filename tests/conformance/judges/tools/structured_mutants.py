"""Servers that answer in another form than was asked for."""

import json

from tests.conformance.judges.tools.breaking import (
    Deaf,
    Json,
    Mutants,
    structured,
    turns,
    wants_json,
    without,
)
from tests.conformance.judges.tools.scripted_chat import Turn


def no_format_in_streams(fields: Json) -> Json:
    return {**fields, "response_format": None} if fields.get("stream") else fields


def twice(turn: Turn, fields: Json) -> Turn:
    if turn.calls and fields.get("parallel_tool_calls") is False:
        turn.calls = [turn.calls[0], {**turn.calls[0], "id": "call_more"}]
    return turn


def in_reasoning(turn: Turn, fields: Json) -> Turn:
    return Turn("", reasoning=turn.content) if wants_json(fields) else turn


def rambling(turn: Turn, fields: Json) -> Turn:
    if (fields.get("response_format") or {}).get("type") != "json_schema":
        return turn
    return Turn("Hello there, how are you", [], "length")


MUTANTS: Mutants = {
    "schema dropped": (
        without("response_format"),
        {"chat.structured.schema.honoured", "chat.structured.object.honoured"},
    ),
    "schema dropped in streams": (Deaf(no_format_in_streams), {"chat.structured.schema.honoured"}),
    "schema dropped by one who rambles": (turns(rambling), {"chat.structured.schema.honoured"}),
    "fences around JSON": (
        structured(lambda text: f"```json\n{text}\n```"),
        {"chat.structured.schema.honoured", "chat.structured.object.honoured"},
    ),
    "JSON of another shape": (structured(lambda _: '{"a": 1}'), {"chat.structured.schema.honoured"}),
    "an additional member": (structured(lambda text: text[:-1] + ', "b": 1}'), {"chat.structured.schema.honoured"}),
    "JSON encoded twice": (
        structured(json.dumps),
        {"chat.structured.schema.honoured", "chat.structured.object.honoured"},
    ),
    "a list instead of an object": (
        structured(lambda text: f"[{text}]"),
        {"chat.structured.schema.honoured", "chat.structured.object.honoured"},
    ),
    "JSON in the reasoning": (turns(in_reasoning), {"chat.structured.content"}),
}
