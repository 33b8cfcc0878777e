"""Branches of a union must be told apart by looking at one place, for people, error messages and generators alike."""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Any

from contract_generator.breach import Breach
from contract_generator.schemas import resolved, schemas_in
from contract_generator.source import Source

_JSON_TYPE_OF: dict[type, str] = {
    dict: "object",
    list: "array",
    str: "string",
    int: "number",
    float: "number",
    bool: "boolean",
    type(None): "null",
}
JSON_TYPES = frozenset(_JSON_TYPE_OF.values())


def branches_can_be_told_apart(source: Source) -> Iterator[Breach]:
    """Any two branches differ in JSON type, in a required constant tag, or in what their items are."""
    for found in schemas_in(source):
        for keyword in ("oneOf", "anyOf"):
            if not isinstance(found.schema, dict) or keyword not in found.schema:
                continue
            branches = [_flattened(source, found.file, branch) for branch in found.schema[keyword]]
            for (i, left), (j, right) in combinations(enumerate(branches), 2):
                if any(not _differ(source, a, b) for a in left for b in right):
                    message = f"branches {i} and {j} of {keyword} need a tag (a required const) or different JSON types"
                    yield Breach(found.file, found.place, "tagged-union", message)


_Located = tuple[str, dict[str, Any]]


def _flattened(source: Source, file: str, schema: Any) -> list[_Located]:
    """The schema behind references; a union of unions is the union of all its branches."""
    file, schema = resolved(source, file, schema)
    if not isinstance(schema, dict):
        return []
    inner = [*schema.get("oneOf", []), *schema.get("anyOf", [])]
    if not inner:
        return [(file, schema)]
    return [found for branch in inner for found in _flattened(source, file, branch)]


def _types(schema: dict[str, Any]) -> frozenset[str]:
    """The JSON types that the schema admits, integers being numbers."""
    values = _values(schema)
    if values is not None:
        return frozenset(_JSON_TYPE_OF[type(value)] for value in values)
    stated = schema.get("type", sorted(JSON_TYPES))
    types = [stated] if isinstance(stated, str) else stated
    return frozenset("number" if name == "integer" else name for name in types)


def _differ(source: Source, left: _Located, right: _Located) -> bool:
    shared = _types(left[1]) & _types(right[1])
    return all(_differ_within(source, kind, left, right) for kind in shared)


def _differ_within(source: Source, kind: str, left: _Located, right: _Located) -> bool:
    """Whether no value of JSON type `kind` needs more than one look to tell the branches apart."""
    if kind == "object":
        return _tags_differ(source, left, right)
    if kind == "array":
        return _items_differ(source, left, right)
    return _values_differ(left[1], right[1])


def _values(schema: dict[str, Any]) -> list[Any] | None:
    if "const" in schema:
        return [schema["const"]]
    enumerated: list[Any] | None = schema.get("enum")
    return enumerated


def _values_differ(left: dict[str, Any], right: dict[str, Any]) -> bool:
    """Two scalars differ in their constants, or the constants of one do not match the pattern of the other."""
    for one, other in ((left, right), (right, left)):
        constants = _values(one)
        if constants is None:
            continue
        others = _values(other)
        if others is not None and not any(value in others for value in constants):
            return True
        if "pattern" in other and not any(re.search(other["pattern"], str(value)) for value in constants):
            return True
    return False


def _tags_differ(source: Source, left: _Located, right: _Located) -> bool:
    """Whether a property that one requires has different constants, or each requires what the other does not know."""
    tags = {*left[1].get("required", ()), *right[1].get("required", ())}
    for name in sorted(tags):
        values = [
            resolved(source, file, schema.get("properties", {}).get(name, {}))[1] for file, schema in (left, right)
        ]
        if _values_differ(values[0], values[1]):
            return True
    return _require_strangers(left[1], right[1]) and _require_strangers(right[1], left[1])


def _require_strangers(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return any(name not in other.get("properties", {}) for name in one.get("required", ()))


def _items_differ(source: Source, left: _Located, right: _Located) -> bool:
    """Lists differ when their items do and at most one of them may be empty."""
    empty = [schema.get("minItems", 0) == 0 for _, schema in (left, right)]
    if all(empty):
        return False
    lefts, rights = (_flattened(source, file, schema.get("items", {})) for file, schema in (left, right))
    return all(_differ(source, a, b) for a in lefts for b in rights)
