"""Each field of a request to create a response takes what it means, and null, and nothing else."""

from pathlib import Path
from typing import Any

import pytest

from contract_generator import yaml_reading

VALUES: dict[str, dict[str, list[Any]]] = yaml_reading.parse(
    (Path(__file__).parent / "field_values.yaml").read_text(encoding="utf-8")
)
ACCEPTED = [(name, value) for name, values in VALUES.items() for value in [*values["accepts"], None]]
REFUSED = [(name, value) for name, values in VALUES.items() for value in values["refuses"]]


def test_the_table_of_values_has_every_field_of_the_request(schemas: Any) -> None:
    assert schemas["CreateResponseRequest"]["properties"].keys() == VALUES.keys()


@pytest.mark.parametrize(("name", "value"), ACCEPTED, ids=lambda part: str(part)[:40])
def test_a_field_accepts_what_a_dialect_sends(errors: Any, name: str, value: Any) -> None:
    assert errors("CreateResponseRequest", {"input": "hi", name: value}) == []


@pytest.mark.parametrize(("name", "value"), REFUSED, ids=lambda part: str(part)[:40])
def test_a_field_refuses_what_means_nothing(errors: Any, name: str, value: Any) -> None:
    found = errors("CreateResponseRequest", {"input": "hi", name: value})
    assert found
    assert all(error.startswith(f"$.{name}") for error in found)


def test_no_field_states_a_default_that_a_client_would_send(schemas: Any) -> None:
    fields = schemas["CreateResponseRequest"]["properties"]
    assert [name for name, schema in fields.items() if "default" in schema] == []
