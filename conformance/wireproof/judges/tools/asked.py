"""What a request of chat says of tools."""

from collections.abc import Mapping
from typing import Any

_SHAPING = (
    "stop",
    "logit_bias",
    "grammar",
    "ignore_eos",
    "truncate_sequence",
    "functions",
    "function_call",
    "logits_processors",
)
"""Members that may cut or bend what is generated, so that a call in it need not be whole."""


def is_plain(fields: Mapping[str, Any]) -> bool:
    """Whether nothing in the request but its length can damage a call: false for much of what fuzzing sends."""
    form = fields.get("response_format")
    is_text = form is None or (isinstance(form, dict) and form.get("type") == "text")
    return is_text and all(fields.get(name) in (None, [], {}, False) for name in _SHAPING)


def offered_functions(fields: Mapping[str, Any]) -> dict[str, Mapping[str, Any]] | None:
    """The offered functions by name; None where other kinds of tools are offered too, or the list cannot be read."""
    tools = fields.get("tools")
    if not isinstance(tools, list):
        return {} if tools is None else None
    offered: dict[str, Mapping[str, Any]] = {}
    for tool in tools:
        function = tool.get("function") if isinstance(tool, dict) and tool.get("type") == "function" else None
        if not isinstance(function, dict) or not isinstance(function.get("name"), str):
            return None
        offered[function["name"]] = function
    return offered


def chosen_function(fields: Mapping[str, Any]) -> str | None:
    """The function that `tool_choice` names; None where it names none."""
    choice = fields.get("tool_choice")
    function = choice.get("function") if isinstance(choice, dict) else None
    name = function.get("name") if isinstance(function, dict) else None
    return name if isinstance(name, str) else None


def leaves_the_choice(fields: Mapping[str, Any]) -> bool:
    """Whether the model may decide by itself whether it calls, and what."""
    return fields.get("tool_choice") in (None, "auto")


def has_called_before(fields: Mapping[str, Any]) -> bool:
    """Whether the conversation holds calls or answers of tools."""
    messages = fields.get("messages")
    if not isinstance(messages, list):
        return False
    return any(isinstance(each, dict) and (each.get("tool_calls") or each.get("role") == "tool") for each in messages)
