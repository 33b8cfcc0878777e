"""The style that every reader of the contract understands: validators, fuzzers, and generators of types and clients."""

from collections.abc import Iterator
from typing import Any

from contract_generator.breach import Breach
from contract_generator.schemas import SUBSCHEMA, SUBSCHEMAS, SchemaAt, schemas_in
from contract_generator.source import Source
from contract_generator.walking import SCHEMA_NAME_MAPS

ASSERTIONS = (
    *("type", "enum", "const", "required", "format", "pattern", "minLength", "maxLength"),
    *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    *("minItems", "maxItems", "uniqueItems", "minContains", "maxContains", "minProperties", "maxProperties"),
    *("contentMediaType", "contentEncoding"),
)
ANNOTATIONS = ("description", "examples", "deprecated", "readOnly", "writeOnly", "discriminator", "externalDocs")
STATED_DEFAULT = "x-default"
KNOWN_KEYWORDS = frozenset(
    {"$ref", "title", "default", STATED_DEFAULT, *ASSERTIONS, *ANNOTATIONS, *SUBSCHEMA, *SUBSCHEMAS, *SCHEMA_NAME_MAPS}
)

# Names that generated clients need for themselves.
RESERVED_NAMES = frozenset({"Response", "Client"})


def _mappings(source: Source) -> Iterator[tuple[SchemaAt, dict[str, Any]]]:
    return ((found, found.schema) for found in schemas_in(source) if isinstance(found.schema, dict))


def keywords_are_known(source: Source) -> Iterator[Breach]:
    """JSON Schema ignores a keyword it does not know, so a misspelt one would silently promise nothing."""
    for found, schema in _mappings(source):
        for key in schema:
            if key not in KNOWN_KEYWORDS:
                yield Breach(found.file, found.place, "known-keyword", f"{key!r} is no keyword of a schema here")


def no_titles(source: Source) -> Iterator[Breach]:
    """Generators name classes after titles; the name is the component's."""
    for found, schema in _mappings(source):
        if "title" in schema:
            yield Breach(found.file, found.place, "no-title", "a schema's name is its file's; drop the title")


def no_boolean_schemas(source: Source) -> Iterator[Breach]:
    """`true` and `false` as schemas crash some generators."""
    for found in schemas_in(source):
        if not isinstance(found.schema, dict):
            yield Breach(found.file, found.place, "no-boolean-schema", f"a schema is a mapping, not {found.schema!r}")


def no_defaults(source: Source) -> Iterator[Breach]:
    """Generated clients send a field that has a `default` always; state it as `x-default` and in the description."""
    for found, schema in _mappings(source):
        if "default" in schema:
            yield Breach(
                found.file, found.place, "no-default", f"write `{STATED_DEFAULT}`, and say it in the description"
            )


def no_reserved_names(source: Source) -> Iterator[Breach]:
    """Generated clients have classes of these names."""
    for file, (kind, name) in source.components().items():
        if kind == "schemas" and name in RESERVED_NAMES:
            yield Breach(file, "", "reserved-name", f"a schema cannot be named {name}")


def objects_are_components(source: Source) -> Iterator[Breach]:
    """An object with properties is a component of its own, so that every generator gives it the same name."""
    for found, schema in _mappings(source):
        if "properties" in schema and not found.is_component:
            yield Breach(found.file, found.place, "named-object", "an object with properties needs a file of its own")


def enums_are_components(source: Source) -> Iterator[Breach]:
    """As for objects; a single value is a `const`."""
    for found, schema in _mappings(source):
        if "enum" not in schema:
            continue
        if not found.is_component:
            yield Breach(found.file, found.place, "named-enum", "an enum needs a file of its own")
        if len(schema["enum"]) < 2 or None in schema["enum"]:  # noqa: PLR2004  one value is a const
            yield Breach(
                found.file, found.place, "named-enum", "one value is a `const`; null is added where it is used"
            )


def nullable_objects_are_unions(source: Source) -> Iterator[Breach]:
    """A nullable object or enum is `oneOf: [{$ref}, {type: 'null'}]`: no generator reads `type: [object, 'null']`."""
    for found, schema in _mappings(source):
        types = schema.get("type")
        if isinstance(types, list) and "null" in types and ({"object", "array"} & set(types) or "enum" in schema):
            yield Breach(found.file, found.place, "nullable", "write oneOf: [{$ref: ...}, {type: 'null'}]")
