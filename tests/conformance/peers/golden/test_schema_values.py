import re
from typing import Any

import jsonschema_rs
import pytest

from wireproof.peers.golden.language.patterns import CannotWrite, matching
from wireproof.peers.golden.language.schema_values import value_of

SCHEMAS: list[Any] = [
    {"type": "object", "properties": {"a": {"type": "integer"}}, "required": ["a"], "additionalProperties": False},
    {"type": "array", "items": {"enum": ["x", "y"]}, "minItems": 3},
    {"type": "string", "minLength": 30, "maxLength": 40},
    {"type": "string", "pattern": "^[A-Z]{2}-\\d{3}$"},
    {"type": "integer", "minimum": 5, "exclusiveMaximum": 7},
    {"type": "number", "multipleOf": 0.25, "minimum": -1, "maximum": -0.5},
    {"type": ["null", "boolean"]},
    {"anyOf": [{"const": 7}, {"type": "null"}]},
    {"allOf": [{"properties": {"a": {"type": "string"}}, "required": ["a"]}, {"required": ["b"]}], "type": "object"},
    {
        "$ref": "#/$defs/tree",
        "$defs": {
            "tree": {
                "type": "object",
                "properties": {
                    "left": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/tree"}]},
                    "n": {"type": "integer"},
                },
                "required": ["left", "n"],
            }
        },
    },
    {"type": "string", "format": "date"},
    {},
]


@pytest.mark.parametrize("schema", SCHEMAS, ids=str)
@pytest.mark.parametrize("seed", [1, 2**63, 12345])
def test_a_value_keeps_its_schema(schema: Any, seed: int) -> None:
    assert jsonschema_rs.is_valid(schema, value_of(schema, seed))


@pytest.mark.parametrize("schema", [False, {"type": "integer", "minimum": 3, "maximum": 2}, {"type": "wrong"}], ids=str)
def test_a_schema_without_a_value_is_told(schema: Any) -> None:
    with pytest.raises(CannotWrite):
        value_of(schema, 1)


@pytest.mark.parametrize("pattern", ["[a-z]+", "(yes|no)", "\\d{4}-\\d\\d", "a?b*c", "[^a]x", "^\\w+\\s\\S$", "."])
def test_a_text_matches_its_pattern(pattern: str) -> None:
    assert re.search(pattern, matching(pattern, 99))


def test_a_pattern_beyond_the_peer_is_told() -> None:
    with pytest.raises(CannotWrite, match="beyond this server"):
        matching("(?=a)b", 1)
