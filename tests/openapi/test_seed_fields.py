"""Every field that the dialects' documentation pages describe is in the contract as the page says, or says why not."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

FILE = yaml.safe_load((Path(__file__).parent / "seed_fields.yaml").read_text(encoding="utf-8"))
RANGE = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "maxItems", "maxProperties")
REQUEST_OF = {
    "createCompletion": "CreateCompletionRequest",
    "createChatCompletion": "CreateChatCompletionRequest",
    "createResponse": "CreateResponseRequest",
}
RESPONSE_OF = {"createCompletion": "Completion"}
TYPE_OF = {str: "string", bool: "boolean", int: "integer", float: "number"}


@dataclass(frozen=True)
class SeedField:
    """One field of one page."""

    page: str
    schema: str
    path: str
    stated: dict[str, Any]
    is_request: bool

    @property
    def deviations(self) -> dict[str, str]:
        found: dict[str, str] = self.stated.get("deviates", {})
        return found


def _fields() -> Iterator[SeedField]:
    for page in FILE["pages"]:
        is_request = page["part"] == "request"
        schema = (REQUEST_OF if is_request else RESPONSE_OF)[page["operation"]]
        for path, stated in page["fields"].items():
            yield SeedField(page["seeds"][0], schema, path, stated, is_request)


FIELDS = list(_fields())
every_field = pytest.mark.parametrize("field", FIELDS, ids=[f"{f.page}:{f.schema}.{f.path}" for f in FIELDS])


class Contract:
    """Looks schemas up in the bundle."""

    def __init__(self, bundle: dict[str, Any]) -> None:
        self.schemas = bundle["components"]["schemas"]

    def branches(self, schema: dict[str, Any]) -> list[dict[str, Any]]:
        """The schema as the alternatives it comes to, references followed and their siblings kept."""
        if "$ref" in schema:
            siblings = {key: value for key, value in schema.items() if key != "$ref"}
            return self.branches(self.schemas[schema["$ref"].rsplit("/", 1)[1]] | siblings)
        alternatives = schema.get("oneOf") or schema.get("anyOf")
        if alternatives is None:
            return [schema]
        rest = {key: value for key, value in schema.items() if key.startswith("x-")}
        return [{**branch, **rest} for alternative in alternatives for branch in self.branches(alternative)]

    def at(self, schema: str, path: str) -> tuple[list[dict[str, Any]], bool]:
        """The alternatives at a dotted path (`tools[].type`), and whether each object that can hold it requires it."""
        found = self.branches({"$ref": f"#/components/schemas/{schema}"})
        for step in path.replace("[]", ".[]").split("."):
            holders, found, required = found, [], True
            for holder in holders:
                if step == "[]" and "items" in holder:
                    found += self.branches(holder["items"])
                elif step in holder.get("properties", {}):
                    found += self.branches(holder["properties"][step])
                    required = required and step in holder.get("required", [])
        return found, required


def _types(branches: list[dict[str, Any]]) -> set[str]:
    types: set[str] = set()
    for branch in branches:
        stated = branch.get("type", TYPE_OF.get(type(branch.get("const"))))
        types |= set([stated] if isinstance(stated, str) else stated or [])
    return types | ({"integer"} if "number" in types else set())


def _range(branches: list[dict[str, Any]]) -> dict[str, Any]:
    return {key: branch[key] for branch in branches for key in RANGE if key in branch}


def _default(branches: list[dict[str, Any]]) -> Any:
    return next((branch["x-default"] for branch in branches if "x-default" in branch), None)


@pytest.fixture(scope="module")
def contract(bundle: dict[str, Any]) -> Contract:
    return Contract(bundle)


@every_field
def test_the_contract_has_the_field(contract: Contract, field: SeedField) -> None:
    assert contract.at(field.schema, field.path)[0]


@every_field
def test_the_contract_accepts_the_types_that_the_page_states(contract: Contract, field: SeedField) -> None:
    stated = set(field.stated["types"]) - {"any"}
    accepted = _types(contract.at(field.schema, field.path)[0])
    assert (stated <= accepted) == ("types" not in field.deviations), accepted


@every_field
def test_the_contract_accepts_null_where_the_page_does(contract: Contract, field: SeedField) -> None:
    if field.stated.get("nullable"):
        assert "null" in _types(contract.at(field.schema, field.path)[0])


@every_field
def test_the_contract_requires_what_the_page_requires_and_nothing_else(contract: Contract, field: SeedField) -> None:
    if field.is_request and not field.path.endswith("]"):
        required = contract.at(field.schema, field.path)[1]
        stated = field.stated.get("required", field.path == "messages[].content" and required)
        assert (required == stated) == ("required" not in field.deviations)


@every_field
def test_the_contract_states_the_range_of_the_page_or_a_reason(contract: Contract, field: SeedField) -> None:
    stated: dict[str, Any] = {key: field.stated[key] for key in ("minimum", "maximum") if key in field.stated}
    if "maximum_items" in field.stated:
        stated["maxItems"] = field.stated["maximum_items"]
    assert (_range(contract.at(field.schema, field.path)[0]) == stated) == ("range" not in field.deviations)


@every_field
def test_the_contract_has_the_enum_of_the_page(contract: Contract, field: SeedField) -> None:
    if "enum" in field.stated:
        branches = contract.at(field.schema, field.path)[0]
        values = {value for branch in branches for value in branch.get("enum", [branch.get("const")])}
        assert set(field.stated["enum"]) <= values


@every_field
def test_the_contract_states_the_default_of_the_page_or_a_reason(contract: Contract, field: SeedField) -> None:
    default = _default(contract.at(field.schema, field.path)[0])
    assert (default == field.stated.get("default")) == ("default" not in field.deviations), default


def test_every_reason_is_given_for_some_field_and_every_deviation_has_a_reason() -> None:
    used = {reason for field in FIELDS for reason in field.deviations.values()}
    assert used == FILE["reasons"].keys()
