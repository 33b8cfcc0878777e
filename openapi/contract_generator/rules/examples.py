"""Every example in the contract keeps the schema it is an example of."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError, best_match
from jsonschema.validators import extend

from contract_generator.breach import Breach
from contract_generator.event_stream import events
from contract_generator.package import BUNDLE
from contract_generator.rules.style import STATED_DEFAULT
from contract_generator.walking import nodes, pointer

EVENT_STREAM = "text/event-stream"
JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Example:
    """A value that `schema` must accept. `holder` is what it belongs to, `name` its key in `examples`, if any."""

    place: str
    holder: dict[str, Any]
    name: str | None
    schema: dict[str, Any]
    value: Any


@dataclass(frozen=True, slots=True)
class Broken:
    """An example that does not keep its schema; `message` says where and why."""

    place: str
    holder: dict[str, Any]
    name: str | None
    message: str


def examples_keep_their_schema(bundle: dict[str, Any]) -> Iterator[Breach]:
    """Bodies, headers, parameters and schemas: each example validates under JSON Schema 2020-12.

    So does each stated default. An event stream keeps the schema of the whole and each event that of one; JSON inside
    an event is judged too.
    """
    for broken in broken_examples(bundle):
        yield Breach(f"generated {BUNDLE}", broken.place, "example", broken.message)


def broken_examples(bundle: dict[str, Any]) -> list[Broken]:
    """Every example of the document that does not keep its schema."""
    found = []
    for example in _examples(bundle):
        schema = {**example.schema, "components": bundle["components"]}
        error = best_match(ExampleValidator(schema).iter_errors(example.value))
        if error is not None:
            found.append(Broken(example.place, example.holder, example.name, _message(error)))
    return found


def _message(error: ValidationError) -> str:
    where = "".join(pointer("", key) for key in error.absolute_path)
    return f"{where or 'the example'}: {error.message[:300]}"


def _content_schema(validator: Any, schema: Any, text: Any, holder: dict[str, Any]) -> Iterator[ValidationError]:
    """JSON inside a string keeps `contentSchema`, which the standard leaves as an annotation."""
    if isinstance(text, str) and holder.get("contentMediaType") == JSON:
        try:
            content = json.loads(text)
        except ValueError as error:
            yield ValidationError(f"is not JSON: {error}")
        else:
            yield from validator.descend(content, schema)


ExampleValidator = extend(Draft202012Validator, {"contentSchema": _content_schema})  # type: ignore[no-untyped-call]  # jsonschema leaves extend untyped


def _examples(bundle: dict[str, Any]) -> Iterator[Example]:
    for place, node in nodes(bundle):
        if STATED_DEFAULT in node:
            yield Example(f"{place}/{STATED_DEFAULT}", node, None, node, node[STATED_DEFAULT])
        examples = node.get("examples")
        if isinstance(examples, list):
            for index, value in enumerate(examples):
                yield Example(f"{place}/examples/{index}", node, None, node, value)
        elif isinstance(examples, dict) and ("schema" in node or "itemSchema" in node):
            yield from _named_examples(bundle, place, node)


def _named_examples(bundle: dict[str, Any], place: str, holder: dict[str, Any]) -> Iterator[Example]:
    """The examples of a body, a parameter or a header."""
    for name, example in holder["examples"].items():
        here = place + pointer("/examples", name)
        value = _value(bundle, example)
        if not place.endswith(pointer("", EVENT_STREAM)):
            yield Example(here, holder, name, holder["schema"], value)
            continue
        stream = events(value)
        yield Example(here, holder, name, holder["schema"], stream)
        for index, event in enumerate(stream):
            yield Example(f"{here}/{index}", holder, name, holder["itemSchema"], event)


def _value(bundle: dict[str, Any], example: dict[str, Any]) -> Any:
    if "$ref" in example:
        _, _, kind, name = example["$ref"].split("/")
        example = bundle["components"][kind][name]
    return example["value"]
