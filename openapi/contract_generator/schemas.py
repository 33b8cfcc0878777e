"""Finding the schemas in the contract's files, and what they come to when references are followed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from contract_generator.references import target_of
from contract_generator.source import Source
from contract_generator.walking import SCHEMA_NAME_MAPS, pointer

# Keywords of JSON Schema 2020-12 whose value is one schema, or a list of schemas.
SUBSCHEMA = ("items", "additionalProperties", "propertyNames", "contains", "not", "if", "then", "else", "contentSchema")
SUBSCHEMAS = ("oneOf", "anyOf", "allOf", "prefixItems")
HOLDERS = ("schema", "itemSchema")


@dataclass(frozen=True, slots=True)
class SchemaAt:
    """A schema in a file. `is_component` tells a file's own schema from one nested in something else."""

    file: str
    place: str
    schema: Any
    is_component: bool


def schemas_in(source: Source) -> Iterator[SchemaAt]:
    """Every schema of the contract, references and boolean schemas included."""
    components = source.components()
    for file, content in source.files.items():
        if components.get(file, ("",))[0] == "schemas":
            yield from _below(SchemaAt(file, "", content, is_component=True))
        else:
            yield from _held(file, "", content)


def _held(file: str, place: str, value: Any) -> Iterator[SchemaAt]:
    """The schemas inside a part of the contract that is no schema: parameters, headers, bodies."""
    if isinstance(value, dict):
        for key, child in value.items():
            if key in HOLDERS:
                yield from _below(SchemaAt(file, pointer(place, key), child, is_component=False))
            elif key not in {"example", "examples", "value"}:
                yield from _held(file, pointer(place, key), child)
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from _held(file, pointer(place, index), child)


def _below(found: SchemaAt) -> Iterator[SchemaAt]:
    """A schema and all its subschemas."""
    yield found
    if not isinstance(found.schema, dict):
        return
    for place, child in children(found.schema):
        yield from _below(SchemaAt(found.file, found.place + place, child, is_component=False))


def children(schema: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """The direct subschemas of a schema, with the tail of the pointer to each."""
    for key, value in schema.items():
        place = pointer("", key)
        if key in SUBSCHEMA:
            yield place, value
        elif key in SUBSCHEMAS:
            yield from ((pointer(place, index), child) for index, child in enumerate(value))
        elif key in SCHEMA_NAME_MAPS:
            yield from ((pointer(place, name), child) for name, child in value.items())


def resolved(source: Source, file: str, schema: Any) -> tuple[str, Any]:
    """The schema behind references, and the file it is in."""
    while isinstance(schema, dict) and "$ref" in schema:
        file = target_of(file, schema["$ref"])
        schema = source.files[file]
    return file, schema
