"""A value that keeps a JSON Schema."""

import math
from collections.abc import Callable, Iterator
from typing import Any

import jsonschema_rs

from wireproof.peers.golden.language.patterns import CannotWrite, matching
from wireproof.peers.golden.language.scores import mix
from wireproof.peers.golden.language.vocabulary import CONTINUATIONS, decode

Json = dict[str, Any]
_DEEPEST = 12
_SHALLOW = 3
"""Deeper than this only required members are written, and branches are tried in turn, so that recursion ends."""
_DEEP = 6
"""Deeper than this lists are as short as they may be."""
_FORMATS = {
    "date-time": "2026-03-01T12:00:00Z",
    "date": "2026-03-01",
    "time": "12:00:00Z",
    "email": "reader@example.org",
    "uri": "https://example.org/",
    "uuid": "6f1c2b4e-8d3a-4c57-9e21-0b7d5a9c4f10",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "hostname": "example.org",
    "duration": "P1D",
}


def value_of(schema: Json | bool, seed: int) -> Any:
    """A value that the schema allows; the seed varies it. Raises CannotWrite where none is found."""
    value = _Writer(schema).write(schema, seed, 0)
    try:
        valid = jsonschema_rs.is_valid(schema, value)
    except ValueError as error:
        raise CannotWrite(f"the schema is none: {error}") from None
    if not valid:
        raise CannotWrite("this server finds no value for the schema")
    return value


class _Writer:
    """Writes values of one document."""

    def __init__(self, document: Json | bool) -> None:
        self._document = document

    def write(self, schema: Json | bool, seed: int, depth: int) -> Any:
        """A value of a schema of the document."""
        if depth > _DEEPEST:
            raise CannotWrite("the schema is nested too deeply")
        if schema is True or schema is False:
            return "anything"
        if values := [schema["const"]] if "const" in schema else schema.get("enum"):
            return values[seed % len(values)]
        return self._of_keywords(schema, seed, depth)

    def _of_keywords(self, schema: Json, seed: int, depth: int) -> Any:
        if target := schema.get("$ref"):
            return self.write(self._resolved(target), seed, depth + 1)
        if parts := schema.get("allOf"):
            return self.write(_merged(schema, [self._inlined(part) for part in parts]), seed, depth + 1)
        if branches := schema.get("anyOf") or schema.get("oneOf"):
            rest = {key: value for key, value in schema.items() if key not in {"anyOf", "oneOf"}}
            branch = branches[depth % len(branches) if depth > _SHALLOW else 0]
            return self.write(_merged(rest, [self._inlined(branch)]), seed, depth + 1)
        return self._of_type(schema, _type(schema), seed, depth)

    def _of_type(self, schema: Json, kind: str, seed: int, depth: int) -> Any:
        writers: dict[str, Callable[[], Any]] = {
            "object": lambda: self._object(schema, seed, depth),
            "array": lambda: self._array(schema, seed, depth),
            "string": lambda: _string(schema, seed),
            "integer": lambda: _number(schema, seed, whole=True),
            "number": lambda: _number(schema, seed, whole=False),
            "boolean": lambda: seed % 2 == 0,
            "null": lambda: None,
        }
        if kind not in writers:
            raise CannotWrite(f"there is no type {kind}")
        return writers[kind]()

    def _object(self, schema: Json, seed: int, depth: int) -> Json:
        properties: Json = schema.get("properties") or {}
        required: list[str] = schema.get("required") or []
        names = [name for name in properties if name in required or depth < _SHALLOW]
        names += [name for name in required if name not in properties]
        return {
            name: self.write(properties.get(name, True), mix(seed ^ place), depth + 1)
            for place, name in enumerate(names)
        }

    def _array(self, schema: Json, seed: int, depth: int) -> list[Any]:
        prefix = [
            self.write(each, mix(seed ^ place), depth + 1) for place, each in enumerate(schema.get("prefixItems") or [])
        ]
        items = schema.get("items", True)
        count = max(schema.get("minItems", 0), min(2, schema.get("maxItems", 2)) if depth < _DEEP else 0)
        return prefix + [self.write(items, mix(seed ^ place ^ 99), depth + 1) for place in range(len(prefix), count)]

    def _resolved(self, target: str) -> Json:
        found: Any = self._document
        for step in target.removeprefix("#").strip("/").split("/") if target != "#" else []:
            name = step.replace("~1", "/").replace("~0", "~")
            if not isinstance(found, dict) or name not in found:
                raise CannotWrite(f"the schema has no {target}")
            found = found[name]
        resolved: Json = found
        return resolved

    def _inlined(self, schema: Json) -> Json:
        return self._resolved(schema["$ref"]) if isinstance(schema, dict) and "$ref" in schema else schema


def _merged(schema: Json, parts: list[Json]) -> Json:
    """One schema for all of `allOf`: members of the parts are joined."""
    merged: Json = {key: value for key, value in schema.items() if key != "allOf"}
    for part in parts:
        for key, value in part.items():
            if key == "properties":
                merged[key] = merged.get(key, {}) | value
            elif key == "required":
                merged[key] = [*merged.get(key, []), *value]
            else:
                merged[key] = value
    return merged


def _type(schema: Json) -> str:
    kind = schema.get("type")
    if isinstance(kind, list):
        return str(next((each for each in kind if each != "null"), "null"))
    return str(kind or _implied(schema))


def _implied(schema: Json) -> str:
    hints = {
        "properties": "object",
        "required": "object",
        "items": "array",
        "prefixItems": "array",
        "minimum": "number",
    }
    return next((kind for key, kind in hints.items() if key in schema), "string")


def _words(seed: int) -> Iterator[str]:
    while True:
        seed = mix(seed)
        yield decode(CONTINUATIONS[seed % len(CONTINUATIONS)]).strip()


def _string(schema: Json, seed: int) -> str:
    if pattern := schema.get("pattern"):
        return matching(pattern, seed)
    if (text := _FORMATS.get(schema.get("format", ""))) is not None:
        return text
    words = _words(seed)
    text = next(words)
    while len(text) < schema.get("minLength", 0):
        text += " " + next(words)
    return text[: schema.get("maxLength", len(text))]


def _number(schema: Json, seed: int, *, whole: bool) -> int | float:
    step = schema.get("multipleOf") or (1 if whole else 0.5)
    low = schema.get("minimum", schema.get("exclusiveMinimum"))
    high = schema.get("maximum", schema.get("exclusiveMaximum"))
    start = low if low is not None else (min(1, high) if high is not None else 1)
    first = math.ceil(start / step) * step
    first += step if "exclusiveMinimum" in schema and first <= start else 0
    last = high if high is not None else first + 30 * step
    places = max(0, min(30, math.floor((last - first) / step) - ("exclusiveMaximum" in schema)))
    value: float = first + seed % (places + 1) * step
    return int(value) if whole else value
