"""Values that a schema of the contract allows, for the few keywords that its request schemas use."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from hypothesis import strategies as st

from wireproof_contract import documents

Schema = Mapping[str, Any]
Values = st.SearchStrategy[Any]

TEXT = st.text(max_size=4)
ANY_OBJECT = st.dictionaries(TEXT, st.none() | st.booleans() | st.integers(-9, 9) | TEXT, max_size=2)


@cache
def named(schema: str) -> Values:
    """Values of the schema of this name."""
    schemas = documents.load("openapi-3.1.json")["components"]["schemas"]
    return st.deferred(lambda: values(schemas[schema]))


def values(schema: Schema) -> Values:
    """Values that `schema` allows."""
    if "$ref" in schema:
        return named(schema["$ref"].rsplit("/", 1)[1])
    for union in ("oneOf", "anyOf"):
        if union in schema:
            return st.one_of([values(branch) for branch in schema[union]])
    if "const" in schema:
        return st.just(schema["const"])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    kinds = schema.get("type", ["null", "string"])
    return st.one_of([_of_kind(kind, schema) for kind in ([kinds] if isinstance(kinds, str) else kinds)])


def _of_kind(kind: str, schema: Schema) -> Values:
    if kind == "object":
        return _objects(schema)
    if kind == "array":
        return st.lists(values(schema["items"]), min_size=schema.get("minItems", 0), max_size=3)
    if kind == "string":
        return st.text(min_size=schema.get("minLength", 0), max_size=max(4, schema.get("minLength", 0)))
    if kind == "number":
        return st.floats(schema.get("minimum"), schema.get("maximum"), allow_nan=False, allow_infinity=False)
    if kind == "integer":
        return st.integers(schema.get("minimum"), schema.get("maximum"))
    return {"boolean": st.booleans(), "null": st.none()}[kind]


def _objects(schema: Schema) -> Values:
    properties = schema.get("properties")
    if properties is None:
        others = schema.get("additionalProperties")
        return ANY_OBJECT if not isinstance(others, dict) else st.dictionaries(TEXT, values(others), max_size=2)
    required = set(schema.get("required", ()))
    strategies = {name: values(property_) for name, property_ in properties.items()}

    @st.composite
    def objects(draw: st.DrawFn) -> dict[str, Any]:
        optional = draw(st.sets(st.sampled_from(sorted(strategies)), max_size=3))
        return {name: draw(strategies[name]) for name in sorted(required | optional)}

    return objects()
