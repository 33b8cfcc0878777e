"""Looking things up in the contract's Responses operations, and validators made from its schemas."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend

Errors = Callable[[Any, Any], list[str]]


def _content(validator: Any, schema: Any, text: Any, _: Any) -> Iterator[ValidationError]:
    """JSON in a string keeps `contentSchema`; the standard leaves that to the application."""
    if isinstance(text, str):
        yield from validator.descend(json.loads(text), schema)


_Validator = extend(Draft202012Validator, {"contentSchema": _content})  # type: ignore[no-untyped-call]  # untyped there


@pytest.fixture(scope="session")
def schemas(bundle: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = bundle["components"]["schemas"]
    return found


@pytest.fixture(scope="session")
def errors(bundle: dict[str, Any]) -> Errors:
    """What a schema, given by name or as it stands, has against a value."""

    def judge(schema: Any, value: Any) -> list[str]:
        stated = {"$ref": f"#/components/schemas/{schema}"} if isinstance(schema, str) else schema
        validator = _Validator({**stated, "components": bundle["components"]})
        return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(value)]

    return judge
