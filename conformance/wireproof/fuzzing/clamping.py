"""Keeping the cost of a random request small without taking away what is wrong with it."""

from collections.abc import Mapping
from typing import Any

_LIMITS: Mapping[str, tuple[str, ...]] = {
    "createCompletion": ("max_tokens",),
    "createChatCompletion": ("max_completion_tokens", "max_tokens"),
    "createResponse": ("max_output_tokens",),
}
"""The first is added to a request that has none of them."""

_SMALLEST: Mapping[str, int] = {"max_output_tokens": 16}
"""Below this the official API refuses."""

_MULTIPLIERS = ("n", "best_of")
_ORDINARY = range(1, 2**31)
"""A number outside may be what is wrong with the request."""


def clamped(operation: str, body: Any, model: str, tokens: int | None) -> Any:
    """The body for the model, asking for few tokens; anything that is no object stays as it is.

    A limit, a count of choices or a name of a model that has another type, or is far out of range, may be what makes
    the request invalid, and stays. With `tokens` None only the model is put in.
    """
    if not isinstance(body, dict):
        return body
    changed = {name: model if name == "model" and isinstance(value, str) else value for name, value in body.items()}
    limits = _LIMITS.get(operation)
    if limits is None or tokens is None:
        return changed
    if not any(name in changed for name in limits):
        changed[limits[0]] = None
    most = {name: max(tokens, _SMALLEST.get(name, 0)) for name in limits} | dict.fromkeys(_MULTIPLIERS, 2)
    return {name: _at_most(value, most[name]) if name in most else value for name, value in changed.items()}


def _at_most(value: Any, limit: int) -> Any:
    whole = isinstance(value, int | float) and not isinstance(value, bool) and value == value // 1
    ordinary = whole and int(value) in _ORDINARY  # 8.0 is a whole number to JSON Schema
    if value is None:  # no limit
        return limit
    return min(value, limit) if ordinary else value
