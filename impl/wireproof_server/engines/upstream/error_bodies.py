"""What an upstream's error body says, in whichever shape it comes.

- `{"error": {"message", "type", "param", "code"}}`: OpenAI, vLLM, llama.cpp, gateways
- `{"message", ...}` without the wrapper: mistral.rs, older vLLM
- `{"detail": text}` or `{"detail": [{"loc", "msg"}]}`: FastAPI
- plain text: axum, proxies
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson

LONGEST_MESSAGE = 500  # characters of an upstream's message that are passed on


@dataclass(frozen=True, slots=True)
class ErrorBody:
    """The parts of an error that were there; `message` is "" when none was."""

    message: str
    type: str = ""
    code: str = ""
    param: str | None = None


def read_error_body(body: bytes) -> ErrorBody:
    """An error body of any shape; what is not JSON is its own message."""
    try:
        value = orjson.loads(body)
    except orjson.JSONDecodeError:
        return ErrorBody(_shortened(body.decode("utf-8", "replace")))
    return read_error_value(value)


def read_error_value(value: Any) -> ErrorBody:
    """An error body of any shape that is JSON."""
    if isinstance(value, Mapping):
        inner = value.get("error", value)
        if isinstance(inner, Mapping):
            return _from_object(inner)
        return ErrorBody(_shortened(str(inner)))
    return ErrorBody(_shortened(value if isinstance(value, str) else ""))


def _from_object(error: Mapping[str, Any]) -> ErrorBody:
    detail = error.get("detail")
    if isinstance(detail, list) and detail and isinstance(detail[0], Mapping):
        return ErrorBody(_shortened(str(detail[0].get("msg", ""))), param=_param_of_location(detail[0].get("loc")))
    param = error.get("param")
    return ErrorBody(
        message=_shortened(str(error.get("message") or detail or "")),
        type=str(error.get("type") or ""),
        code=str(error.get("code") or ""),
        param=param if isinstance(param, str) and param else None,
    )


def _param_of_location(location: Any) -> str | None:
    """FastAPI's `["body", "messages", 0, "role"]` as `messages[0].role`."""
    if not isinstance(location, list):
        return None
    steps = location[1:] if location[:1] == ["body"] else location
    param = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
    return param.removeprefix(".") or None


def _shortened(message: str) -> str:
    message = " ".join(message.split())
    return message if len(message) <= LONGEST_MESSAGE else message[:LONGEST_MESSAGE] + "…"
