"""Turns most valid requests for responses into ones that this server answers; the rest shows what it refuses.

The contract is wider than any one server, so that hardly a request made at random from it could be answered.
"""

import json
import zlib
from collections.abc import Iterator, Sequence
from typing import Any

KEPT = 4  # one valid request in so many stays as it is
FIELDS_WITHOUT_ANSWER = (
    "conversation",
    "context_management",
    "skills",
    "task_budget",
    "sovereignty_requirements",
    "moderation",
    "files",
    "adapter",
    "plugins",
    "provider",
    "prompt_cache_options",
    "prompt",
    "n",
    "reasoning",
    "grammar",
    "response_format",
    "logit_bias",
)
TEXT_PARTS = ("input_text", "output_text", "refusal")


def is_kept(value: Any) -> bool:
    """Whether this one is among those that stay as they are; decided by nothing but the value."""
    return zlib.crc32(json.dumps(value, sort_keys=True, default=str).encode()) % KEPT == 0


def make_answerable(body: dict[str, Any], stored: Sequence[str]) -> None:
    """Change a valid request for a response in place; `stored` are the ids of responses to go on from."""
    if is_kept(body):
        return
    for field in FIELDS_WITHOUT_ANSWER:
        body.pop(field, None)
    if body.pop("previous_response_id", None) is not None and stored:
        body["previous_response_id"] = stored[len(json.dumps(body, default=str)) % len(stored)]
    if not isinstance(body.get("input"), str):
        body["input"] = list(_items(body.get("input") or ())) or "Hello"
    _make_tools_answerable(body)
    if isinstance(body.get("text"), dict):
        body["text"] = {"format": {"type": "json_object"}} if body["text"].get("format") else {}
    if body.get("background"):
        body.pop("store", None)
    if not body.get("stream"):
        body.pop("stream_options", None)


def _items(items: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for item in items:
        kind = item.get("type", "message")
        named = {name: value for name, value in item.items() if name != "id"}
        if kind == "function_call" and not item.get("namespace"):
            yield named
            yield {"type": "function_call_output", "call_id": item["call_id"], "output": "1"}
        elif kind == "message" and isinstance(item["content"], str):
            yield named
        elif kind == "message":
            parts = [part for part in item["content"] if part["type"] in TEXT_PARTS]
            yield {**named, "content": parts or "Hello"}


def _make_tools_answerable(body: dict[str, Any]) -> None:
    tools = [tool for tool in body.get("tools") or () if tool["type"] == "function"]
    names = {f"function_{place}": tool for place, tool in enumerate(tools)}
    body["tools"] = [
        {"type": "function", "name": name, "description": tool.get("description")} for name, tool in names.items()
    ]
    if body.get("tool_choice") != "none" and not names:
        body.pop("tool_choice", None)
    elif isinstance(body.get("tool_choice"), dict):
        body["tool_choice"] = "required"
