"""Makes `20.0` the integer 20 wherever the contract says integer.

JSON has one kind of number and JSON Schema calls 20.0 an integer, but to Python a float is no index and no count.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from wireproof_server.requests.references import resolved

# A float that is integral has an empty fraction or an exponent. A body without either needs no walk; text that looks so
# costs one. Literals are found ten times as fast as classes of characters, so all digits are made one for the exponent.
_ZERO_FRACTION = re.compile(rb"\.0")
_EXPONENT = re.compile(rb"0e")
_DIGITS_ALIKE = bytes.maketrans(b"123456789E", b"000000000e")

Schema = Mapping[str, Any]


class _Place:
    """All schemas that apply to one place of a request, every branch of every union at once."""

    def __init__(self, schemas: Iterable[Schema], document: Schema) -> None:
        self._document = document
        self._schemas = _flattened(schemas, document)
        types = {name for schema in self._schemas for name in _types(schema)}
        self.is_integer = "integer" in types and "number" not in types
        self._declared = {name for schema in self._schemas for name in schema.get("properties", {})}
        self._properties: dict[str, _Place] = {}

    def property(self, name: str) -> "_Place":
        """The place of a property."""
        if name not in self._declared:
            return self._other_property  # shared, so that names a client makes up cannot make this grow
        if name not in self._properties:
            self._properties[name] = self._below(
                schema.get("properties", {}).get(name, schema.get("additionalProperties")) for schema in self._schemas
            )
        return self._properties[name]

    @cached_property
    def item(self) -> "_Place":
        """The place of an array's items."""
        return self._below(schema.get("items") for schema in self._schemas)

    @cached_property
    def _other_property(self) -> "_Place":
        return self._below(schema.get("additionalProperties") for schema in self._schemas)

    def _below(self, schemas: Iterable[Any]) -> "_Place":
        return _Place((schema for schema in schemas if isinstance(schema, dict)), self._document)


class IntegralNumbers:
    """Makes integral floats ints in requests valid by one schema of the contract."""

    def __init__(self, schema: Schema, document: Schema) -> None:
        self._root = _Place([schema], document)

    def apply(self, value: Any, source: bytes) -> None:
        """Change `value`, parsed from `source`, in place."""
        if not _may_hold_integral_floats(source):
            return
        pending: list[tuple[Any, _Place]] = [(value, self._root)]
        while pending:
            container, container_place = pending.pop()
            for key, child in _entries(container):
                child_place = container_place.property(key) if isinstance(key, str) else container_place.item
                if isinstance(child, (dict, list)):
                    pending.append((child, child_place))
                elif isinstance(child, float) and child_place.is_integer and child.is_integer():
                    container[key] = int(child)


def _may_hold_integral_floats(source: bytes) -> bool:
    return bool(_ZERO_FRACTION.search(source) or _EXPONENT.search(source.translate(_DIGITS_ALIKE)))


def _entries(container: Any) -> list[tuple[Any, Any]]:
    if isinstance(container, dict):
        return list(container.items())
    return list(enumerate(container)) if isinstance(container, list) else []


def _types(schema: Schema) -> Iterable[str]:
    declared = schema.get("type", ())
    return (declared,) if isinstance(declared, str) else declared


def _flattened(schemas: Iterable[Schema], document: Schema) -> list[Schema]:
    """The schemas with their references and unions opened, each once."""
    opened: dict[int, Schema] = {}
    pending = list(schemas)
    while pending:
        schema = pending.pop()
        if id(schema) in opened:
            continue
        opened[id(schema)] = schema
        if "$ref" in schema:
            pending.append(resolved(schema, document))
        for keyword in ("anyOf", "oneOf", "allOf"):
            pending.extend(branch for branch in schema.get(keyword, ()) if isinstance(branch, dict))
    return list(opened.values())
