"""What the contract has against a value."""

from functools import cache
from typing import Any

import jsonschema_rs

from wireproof_contract import documents


@cache
def _validator(schema: str) -> jsonschema_rs.Draft202012Validator:
    components = documents.load("openapi-3.1.json")["components"]
    return jsonschema_rs.Draft202012Validator({"$ref": f"#/components/schemas/{schema}", "components": components})


def faults(schema: str, value: Any) -> list[str]:
    """Every way in which `value` breaks the schema of this name."""
    return [f"{error.instance_path}: {error.message[:300]}" for error in _validator(schema).iter_errors(value)]


def properties(schema: str) -> dict[str, Any]:
    """The properties of the schema of this name."""
    found: dict[str, Any] = documents.load("openapi-3.1.json")["components"]["schemas"][schema]["properties"]
    return found
