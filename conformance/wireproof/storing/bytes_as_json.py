"""Bytes in JSON: readable where they are text, exact in any case."""

import base64
from typing import Any


def to_json(data: bytes) -> Any:
    """A string for UTF-8, else an object whose `base64` holds the bytes."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(data).decode("ascii")}


def from_json(value: Any) -> bytes:
    """What `to_json` was given. Raises ValueError, TypeError or KeyError for anything else."""
    return value.encode("utf-8") if isinstance(value, str) else base64.b64decode(value["base64"], validate=True)
