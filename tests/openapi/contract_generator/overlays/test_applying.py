"""What actions do to a document, and which of them are refused, each on a document of a few lines."""

from copy import deepcopy
from typing import Any

import pytest

from contract_generator.breach import ContractError
from contract_generator.overlays.applying import applied
from contract_generator.overlays.reading import Action, Overlay

DOCUMENT: dict[str, Any] = {
    "openapi": "3.2.0",
    "info": {"title": "Tiny", "version": "1"},
    "paths": {"/things": {"get": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
    "components": {
        "schemas": {
            "Thing": {
                "type": "object",
                "required": ["id", "kind"],
                "properties": {"id": {"type": "string"}, "kind": {"enum": ["a", "b", "c"]}, "size": {"minimum": 0}},
            },
            "Other": {"type": ["string", "null"]},
        }
    },
}
THING = "$.components.schemas.Thing"


def overlaid(*actions: dict[str, Any]) -> dict[str, Any]:
    listed = tuple(
        Action("overlays/tiny.yaml", number, action["target"], action.get("update"), action.get("remove", False))
        for number, action in enumerate(actions)
    )
    return applied(DOCUMENT, Overlay("tiny", "overlays/tiny.yaml", listed))


def schema(name: str, *actions: dict[str, Any]) -> Any:
    return overlaid(*actions)["components"]["schemas"].get(name)


def test_a_mapping_is_merged_to_any_depth() -> None:
    thing = schema("Thing", {"target": THING, "update": {"properties": {"size": {"minimum": 1, "maximum": 9}}}})
    assert thing["properties"]["size"] == {"minimum": 1, "maximum": 9}
    assert thing["properties"]["id"] == {"type": "string"}


def test_lists_in_a_mapping_are_joined() -> None:
    assert schema("Thing", {"target": THING, "update": {"required": ["size"]}})["required"] == ["id", "kind", "size"]


@pytest.mark.parametrize("update", ["size", ["size"]])
def test_a_list_that_is_the_target_takes_an_entry_or_a_list_of_them(update: Any) -> None:
    assert schema("Thing", {"target": f"{THING}.required", "update": update})["required"] == ["id", "kind", "size"]


def test_an_entry_may_be_an_empty_mapping() -> None:
    added = overlaid({"target": "$", "update": {"security": [{"key": []}]}}, {"target": "$.security", "update": {}})
    assert added["security"] == [{"key": []}, {}]


def test_several_entries_of_one_list_are_removed() -> None:
    kind = schema("Thing", {"target": f"{THING}.properties.kind.enum[?@ != 'b']", "remove": True})["properties"]["kind"]
    assert kind == {"enum": ["b"]}


def test_every_node_that_the_target_selects_is_changed() -> None:
    found = overlaid({"target": "$.components.schemas['Thing', 'Other']", "update": {"deprecated": True}})
    assert all(schema["deprecated"] for schema in found["components"]["schemas"].values())


def test_an_action_sees_what_the_one_before_it_left() -> None:
    actions = (
        {"target": "$.components.schemas.Other.type", "remove": True},
        {"target": "$.components.schemas.Other", "update": {"type": "string"}},
    )
    assert schema("Other", *actions) == {"type": "string"}


def test_the_document_that_is_overlaid_stays_as_it_is() -> None:
    before = deepcopy(DOCUMENT)
    overlaid({"target": THING, "update": {"required": ["size"]}})
    assert before == DOCUMENT


REFUSED: dict[str, tuple[dict[str, Any], str]] = {
    "no JSONPath": ({"target": "components.schemas", "update": {}}, "is no JSONPath"),
    "a path that is not of the standard": ({"target": "$.a | $.b", "update": {}}, "is no JSONPath"),
    "nothing selected": ({"target": "$.components.schemas.Nothing", "remove": True}, "matches nothing"),
    "nothing selected by a filter": ({"target": f"{THING}.required[?@ == 'size']", "remove": True}, "matches nothing"),
    "one name of a list selects nothing": (
        {"target": f"{THING}.properties['size', 'sise']", "remove": True},
        r"matches nothing in its part \$\['components'\].*\['sise'\]",
    ),
    "one name of a list in the middle selects nothing": (
        {"target": "$.components.schemas['Thing', 'Thong'].type", "remove": True},
        r"matches nothing in its part .*Thong",
    ),
    "an update that changes nothing": (
        {"target": THING, "update": {"type": "object"}},
        "changes nothing at /components",
    ),
    "an update that changes nothing in one of two places": (
        {"target": "$.components.schemas['Thing', 'Other']", "update": {"type": ["null"]}},
        "cannot be merged",
    ),
    "an empty update": ({"target": THING, "update": {}}, "changes nothing"),
    "an empty list": ({"target": f"{THING}.required", "update": []}, "changes nothing"),
    "a list for a word": (
        {"target": "$.info", "update": {"version": ["1"]}},
        "a list cannot be merged into a str; remove that first",
    ),
    "a property that is required": ({"target": f"{THING}.properties.id", "remove": True}, "its schema requires"),
    "a component that is referred to": ({"target": THING, "remove": True}, "something still refers"),
    "what every document has": ({"target": "$.paths", "remove": True}, "every OpenAPI document has"),
    "everything": ({"target": "$", "remove": True}, "the whole document cannot be removed"),
}


@pytest.mark.parametrize(("action", "message"), REFUSED.values(), ids=REFUSED.keys())
def test_an_action_is_refused_that_is(action: dict[str, Any], message: str) -> None:
    with pytest.raises(ContractError, match=message) as raised:
        overlaid({"target": "$.info", "update": {"version": "2"}}, action)
    assert f"overlays/tiny.yaml#/actions/1: [overlay-action] target {action['target']}: " in str(raised.value)


def test_what_is_required_is_removed_when_it_is_no_longer_required() -> None:
    actions = (
        {"target": f"{THING}.required[?@ == 'id']", "remove": True},
        {"target": f"{THING}.properties.id", "remove": True},
    )
    assert schema("Thing", *actions)["properties"].keys() == {"kind", "size"}


def test_true_is_a_change_of_1() -> None:
    one = overlaid({"target": "$", "update": {"x": 1}}, {"target": "$", "update": {"x": True}})
    assert one["x"] is True
