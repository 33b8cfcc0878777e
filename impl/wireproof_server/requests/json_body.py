"""Parsing a body as JSON, strictly."""

from typing import Any

import orjson

from wireproof_server.errors.api_error import ApiError

# Deeper than any request needs; what walks a value (schemas, templates, grammars) may then recurse without fear.
DEEPEST = 128


def parse_json(body: bytes) -> Any:
    """The value, or ApiError 400 `invalid_json`: for malformed JSON, NaN, numbers beyond a double, bad UTF-8, depth."""
    if not body:
        raise _invalid("The request body is empty; a JSON object was expected.")
    try:
        value = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise _invalid(
            f"The request body is not valid JSON: {error.msg} (line {error.lineno}, column {error.colno})."
        ) from None
    if body.count(b"[") + body.count(b"{") > DEEPEST and _is_deeper(value, DEEPEST):
        raise _invalid(f"The request body is nested deeper than {DEEPEST} levels.")
    return value


def _is_deeper(value: Any, levels: int) -> bool:
    """Whether containers are nested deeper than `levels`; level by level, so that depth costs no stack."""
    containers = [value]
    for _ in range(levels):
        containers = [
            child
            for container in containers
            for child in (container.values() if isinstance(container, dict) else container)
            if isinstance(child, (dict, list))
        ]
        if not containers:
            return False
    return True


def _invalid(message: str) -> ApiError:
    return ApiError(400, "invalid_json", message)
