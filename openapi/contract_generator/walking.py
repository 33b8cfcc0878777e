"""Walking an OpenAPI document while telling structure from data and from names.

A key is a keyword only where OpenAPI says so: below `properties` it is a name, and below `example` or `const` it is
data that may well contain `$ref` (a JSON Schema given as an example).
"""

from collections.abc import Callable, Iterator
from typing import Any

# Keywords of JSON Schema whose members are named by the author.
SCHEMA_NAME_MAPS = frozenset({"properties", "patternProperties", "$defs", "dependentSchemas"})

# Keywords of OpenAPI whose members are, where they are mappings.
NAME_MAPS = SCHEMA_NAME_MAPS | {
    *("paths", "responses", "headers", "content", "examples", "links", "callbacks", "encoding"),
    *("schemas", "parameters", "requestBodies", "securitySchemes"),
}

# Keywords whose value is data, never OpenAPI structure.
DATA = frozenset({"const", "enum", "default", "example", "value", "dataValue", "serializedValue", "x-default"})


def pointer(place: str, key: str | int) -> str:
    """`place` extended by one reference token (RFC 6901)."""
    return f"{place}/{str(key).replace('~', '~0').replace('/', '~1')}"


def _children(key: str, value: Any) -> Iterator[tuple[str, Any]]:
    """The structural children of keyword `key`, with the tail of the pointer that leads there."""
    if key in DATA or (key == "examples" and isinstance(value, list)):
        return
    if key in NAME_MAPS and isinstance(value, dict):
        for name, child in value.items():
            yield pointer(pointer("", key), name), child
    else:
        yield pointer("", key), value


def nodes(value: Any, place: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every mapping that is OpenAPI structure, with its JSON pointer, parents first."""
    if isinstance(value, dict):
        yield place, value
        for key, child in value.items():
            for tail, grandchild in _children(key, child):
                yield from nodes(grandchild, place + tail)
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from nodes(child, pointer(place, index))


def rewrite(value: Any, change: Callable[[dict[str, Any]], dict[str, Any] | None]) -> Any:
    """A copy in which `change` may replace each structural mapping (None keeps it and goes on into its members)."""
    if isinstance(value, list):
        return [rewrite(child, change) for child in value]
    if not isinstance(value, dict):
        return value
    replaced = change(value)
    if replaced is not None:
        return replaced
    return {key: _rewrite_member(key, child, change) for key, child in value.items()}


def _rewrite_member(key: str, value: Any, change: Callable[[dict[str, Any]], dict[str, Any] | None]) -> Any:
    if key in DATA or (key == "examples" and isinstance(value, list)):
        return value
    if key in NAME_MAPS and isinstance(value, dict):
        return {name: rewrite(child, change) for name, child in value.items()}
    return rewrite(value, change)
