"""Every example in the contract keeps the schema it is an example of."""

import json
from collections.abc import Iterator
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


def examples_keep_their_schema(bundle: dict[str, Any]) -> Iterator[Breach]:
    """Bodies, headers, parameters and schemas: each example validates under JSON Schema 2020-12.

    So does each stated default. An event stream keeps the schema of the whole and each event that of one; JSON inside
    an event is judged too.
    """
    for place, schema, value in _examples(bundle):
        error = best_match(_ExampleValidator({**schema, "components": bundle["components"]}).iter_errors(value))
        if error is not None:
            yield Breach(f"generated {BUNDLE}", place, "example", _message(error))


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


_ExampleValidator = extend(Draft202012Validator, {"contentSchema": _content_schema})  # type: ignore[no-untyped-call]  # jsonschema leaves extend untyped


def _examples(bundle: dict[str, Any]) -> Iterator[tuple[str, Any, Any]]:
    """(place, schema, value) of each example."""
    for place, node in nodes(bundle):
        if STATED_DEFAULT in node:
            yield f"{place}/{STATED_DEFAULT}", node, node[STATED_DEFAULT]
        examples = node.get("examples")
        if isinstance(examples, list):
            yield from ((f"{place}/examples/{index}", node, value) for index, value in enumerate(examples))
        elif isinstance(examples, dict) and ("schema" in node or "itemSchema" in node):
            for name, example in examples.items():
                here = place + pointer("/examples", name)
                value = _value(bundle, example)
                if place.endswith(pointer("", EVENT_STREAM)):
                    yield from _stream_examples(here, node, value)
                else:
                    yield here, node["schema"], value


def _value(bundle: dict[str, Any], example: dict[str, Any]) -> Any:
    if "$ref" in example:
        _, _, kind, name = example["$ref"].split("/")
        example = bundle["components"][kind][name]
    return example["value"]


def _stream_examples(place: str, media: dict[str, Any], text: str) -> Iterator[tuple[str, Any, Any]]:
    stream = events(text)
    yield place, media["schema"], stream
    yield from ((f"{place}/{index}", media["itemSchema"], event) for index, event in enumerate(stream))
