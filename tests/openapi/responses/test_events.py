"""The union of stream events holds the official events and the extensions, each with its fields and no others."""

from pathlib import Path
from typing import Any

import pytest

from contract_generator import yaml_reading

TABLE: dict[str, dict[str, Any]] = yaml_reading.parse(
    (Path(__file__).parent / "events.yaml").read_text(encoding="utf-8")
)
EVENTS = TABLE["official"] | TABLE["extensions"]
COMMON = {"type", "sequence_number"}
every_event = pytest.mark.parametrize("kind", EVENTS)


def _component(reference: str) -> str:
    return reference.rsplit("/", 1)[1]


@pytest.fixture(scope="module")
def events(schemas: Any) -> dict[str, Any]:
    """The schema of each event by its type."""
    branches = [schemas[_component(branch["$ref"])] for branch in schemas["ResponseStreamEvent"]["oneOf"]]
    return {branch["properties"]["type"]["const"]: branch for branch in branches}


def test_the_official_list_has_58_events() -> None:
    assert len(TABLE["official"]) == 58


def test_the_union_holds_the_official_events_and_the_extensions(events: dict[str, Any], schemas: Any) -> None:
    assert events.keys() == EVENTS.keys()
    assert len(schemas["ResponseStreamEvent"]["oneOf"]) == len(EVENTS)


@every_event
def test_an_event_has_the_fields_of_the_table(events: dict[str, Any], kind: str) -> None:
    required, optional = EVENTS[kind].get("required", {}), EVENTS[kind].get("optional", {})
    assert events[kind]["properties"].keys() == {*COMMON, *required, *optional}
    assert set(events[kind]["required"]) == {*COMMON, *required}


@every_event
def test_a_field_of_an_event_has_the_type_of_the_table(events: dict[str, Any], schemas: Any, kind: str) -> None:
    stated = {name: text for group in EVENTS[kind].values() for name, text in group.items()}
    found = {name: _in_words(schemas, events[kind]["properties"][name]) for name in stated}
    assert found == stated


def _in_words(schemas: Any, schema: Any) -> str:
    """A schema in the words of the table."""
    if "const" in schema:
        return f"= {schema['const']}"
    if "oneOf" in schema:
        return " or ".join(_in_words(schemas, branch) for branch in schema["oneOf"])
    if "$ref" in schema:
        name = _component(schema["$ref"])
        scalar = schemas[name].get("type") in ("string", "integer")
        return str(schemas[name]["type"]) if scalar else name
    if schema["type"] == "array":
        return f"array of {_in_words(schemas, schema['items'])}"
    types = schema["type"]
    return types if isinstance(types, str) else " or ".join(types)


def _sample(bundle: Any, kind: str) -> dict[str, Any]:
    """An event with its required fields only."""
    response = bundle["components"]["examples"]["ResponseAnswer"]["value"]
    usage = response["usage"]
    values = {
        "string": "text",
        "string or null": None,
        "integer": 0,
        "ResponseObject": response,
        "ResponseUsage": usage,
        "OutputItem": response["output"][0],
        "OutputContent": response["output"][0]["content"][0],
        "SummaryTextPart": {"type": "summary_text", "text": "text"},
        "ShellCallOutputDelta": {"stdout": "text"},
        "Annotation or null": None,
    }
    fields = EVENTS[kind].get("required", {})
    return {"type": kind, "sequence_number": 0, **{name: values.get(text, []) for name, text in fields.items()}}


@every_event
def test_an_event_with_its_required_fields_is_valid(bundle: Any, errors: Any, kind: str) -> None:
    assert errors("ResponseStreamEvent", _sample(bundle, kind)) == []


@every_event
def test_an_event_without_one_of_its_required_fields_is_not_valid(bundle: Any, errors: Any, kind: str) -> None:
    event = _sample(bundle, kind)
    lenient = [
        name for name in event if not errors("ResponseStreamEvent", {k: v for k, v in event.items() if k != name})
    ]
    assert lenient == []


def test_a_number_before_the_first_is_no_sequence_number(bundle: Any, errors: Any) -> None:
    assert errors("ResponseStreamEvent", {**_sample(bundle, "response.created"), "sequence_number": -1})
