"""JSON as RFC 8259 has it."""

import json
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class NotJson:
    """Bytes that are no JSON, and why."""

    reason: str


def read_json(data: bytes) -> Any:
    """The JSON value in UTF-8 bytes, or a NotJson; NaN and Infinity are none, though Python reads them."""
    try:
        return json.loads(data.decode("utf-8"), parse_constant=_refuse)
    except UnicodeDecodeError as error:
        return NotJson(f"not UTF-8 at byte {error.start}")
    except RecursionError:
        return NotJson("nested too deeply")
    except ValueError as error:
        return NotJson(str(error))


def read_json_text(text: str) -> Any:
    """The JSON value in a text that stood in JSON itself, or a NotJson."""
    return read_json(text.encode("utf-8", "surrogatepass"))


def _refuse(constant: str) -> Any:
    raise ValueError(f"{constant} is no JSON")
