"""Reading and judging a JSON body."""

import json
import re
from typing import Any

from wireproof.peers.golden.dialect import Dialect, Json
from wireproof.peers.golden.refusal import Refusal

LARGEST_BODY = 4 * 1024 * 1024
_EXACT = 2.0**53
_MISSING = re.compile(r"is a required property")
_TYPE = re.compile(r"is not of type|is not valid under any of the (given )?schemas|not valid under any|oneOf|anyOf")


def read_body(dialect: Dialect, content_type: str, body: bytes, schema: str) -> Json:
    """The fields of a body that is JSON and keeps the schema; raises Refusal otherwise."""
    if content_type.partition(";")[0].strip().lower() not in {"application/json", ""}:
        raise Refusal("wrong_content_type", f"The content type has to be application/json, not {content_type}.")
    if len(body) > LARGEST_BODY:
        raise Refusal("body_too_large", f"The body is larger than {LARGEST_BODY} bytes.", code="body_too_large")
    fields = _parse(body)
    _check(dialect, schema, fields)
    checked: Json = fields
    return checked


def _parse(body: bytes) -> Any:
    try:
        return json.loads(body, parse_constant=_no_constant, parse_float=_number)
    except (ValueError, RecursionError) as error:
        raise Refusal("invalid_json", f"The body is no JSON: {error}", code="invalid_json") from None


def _number(text: str) -> float:
    """JSON has one kind of numbers: 8.0 is a whole one."""
    value = float(text)
    return int(value) if value.is_integer() and abs(value) < _EXACT else value


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is no JSON")


def _check(dialect: Dialect, schema: str, fields: Any) -> None:
    found = dialect.profile.violations(schema, fields)
    if not found:
        return
    first = min(found, key=lambda each: len(each.place))
    name = first.pointer or None
    if _MISSING.search(first.message):
        situation, code = "missing_field", "missing_required_parameter"
        situation = "missing_model" if name == "model" else situation
    elif _TYPE.search(first.message):
        situation, code = "wrong_type", "invalid_type"
    else:
        situation, code = "out_of_range", "invalid_value"
    if situation == "missing_model" and dialect.accepts(situation):
        return
    place = f" ('{name}')" if name else ""
    raise Refusal(situation, f"Invalid request: {first.message}{place}", parameter=name, code=code)
