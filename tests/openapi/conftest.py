"""The generated contract, and validators made from its schemas, for every test of the contract."""

from collections.abc import Callable
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from wireproof_contract import documents

Accepts = Callable[[str, Any], bool]


@pytest.fixture(scope="session")
def bundle() -> dict[str, Any]:
    return documents.load("openapi-3.2.json")


@pytest.fixture(scope="session")
def accepts(bundle: dict[str, Any]) -> Accepts:
    """Whether the named schema accepts a value, by a validator that has nothing to do with the server's."""

    def judge(name: str, value: Any) -> bool:
        schema = {"$ref": f"#/components/schemas/{name}", "components": bundle["components"]}
        return bool(Draft202012Validator(schema).is_valid(value))

    return judge
