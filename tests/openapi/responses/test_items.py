"""What may stand in the input of a response."""

from pathlib import Path
from typing import Any

import pytest

from contract_generator import yaml_reading

ITEMS: dict[str, dict[str, list[Any]]] = yaml_reading.parse(
    (Path(__file__).parent / "items.yaml").read_text(encoding="utf-8")
)


def _cases(verdict: str) -> list[Any]:
    return [
        pytest.param(item, id=f"{name} {i}") for name, items in ITEMS[verdict].items() for i, item in enumerate(items)
    ]


@pytest.mark.parametrize("item", _cases("accepted"))
def test_an_item_that_means_something_is_accepted(errors: Any, item: Any) -> None:
    assert errors("CreateResponseRequest", {"input": [item]}) == []


@pytest.mark.parametrize("item", _cases("refused"))
def test_an_item_that_means_nothing_is_refused(errors: Any, item: Any) -> None:
    assert errors("CreateResponseRequest", {"input": [item]}) != []


def test_every_kind_of_item_is_tried(schemas: Any) -> None:
    kinds = {_type_of(schemas, branch) for branch in schemas["InputItem"]["anyOf"]}
    tried = {item.get("type", "message") for items in ITEMS["accepted"].values() for item in items}
    assert kinds == tried


@pytest.mark.parametrize("item", _cases("accepted"))
def test_one_branch_alone_takes_an_item(schemas: Any, errors: Any, item: Any) -> None:
    takers = [branch["$ref"] for branch in schemas["InputItem"]["anyOf"] if not errors(branch, item)]
    assert len(takers) == 1, takers


def test_whatever_a_response_puts_out_may_be_given_back_to_it(schemas: Any) -> None:
    given_back = {_type_of(schemas, branch) for branch in schemas["InputItem"]["anyOf"]}
    assert {_type_of(schemas, branch) for branch in schemas["OutputItem"]["oneOf"]} <= given_back


def _type_of(schemas: Any, branch: dict[str, str]) -> str:
    kind: str = schemas[branch["$ref"].rsplit("/", 1)[1]]["properties"]["type"]["const"]
    return kind
