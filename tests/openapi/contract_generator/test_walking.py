from typing import Any

import pytest

from contract_generator.walking import nodes, rewrite

REFERENCE = {"$ref": "Thing.yaml"}

# Where a mapping stands: whether it is structure, in which a `$ref` is a reference, or data, in which it is not.
STRUCTURE: dict[str, Any] = {
    "a property": {"properties": {"a": REFERENCE}},
    "a property named as a data keyword": {"properties": {"value": REFERENCE, "enum": REFERENCE, "example": REFERENCE}},
    "a property named $ref": {"properties": {"$ref": REFERENCE}},
    "an item of a union": {"oneOf": [REFERENCE]},
    "a status named as a data keyword": {"responses": {"default": REFERENCE}},
    "an example that is a component": {"examples": {"value": REFERENCE}},
}
DATA: dict[str, Any] = {
    "an example's value": {"examples": {"one": {"value": REFERENCE}}},
    "a schema's examples": {"examples": [REFERENCE]},
    "a constant": {"const": REFERENCE},
    "an enum's value": {"enum": [REFERENCE]},
    "a stated default": {"x-default": REFERENCE},
}


def references(value: Any) -> int:
    return sum(node == REFERENCE for _, node in nodes(value))


@pytest.mark.parametrize("value", STRUCTURE.values(), ids=STRUCTURE.keys())
def test_a_reference_is_seen_and_rewritten_in(value: Any) -> None:
    assert references(value) >= 1
    changed = rewrite(value, lambda node: {"changed": True} if node == REFERENCE else None)
    assert references(changed) == 0


@pytest.mark.parametrize("value", DATA.values(), ids=DATA.keys())
def test_what_looks_like_a_reference_is_left_alone_in(value: Any) -> None:
    assert references(value) == 0
    assert rewrite(value, lambda node: {"changed": True} if node == REFERENCE else None) == value


def test_a_pointer_escapes_what_json_pointers_escape() -> None:
    places = [place for place, _ in nodes({"paths": {"/a/{b}": {"x~y": {}}}})]
    assert places == ["", "/paths/~1a~1{b}", "/paths/~1a~1{b}/x~0y"]
