"""Each example in the Responses operations keeps its schema, and an example of a stream keeps a stream's promises."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from contract_generator.event_stream import events
from wireproof_contract import documents

BUNDLE = documents.load("openapi-3.2.json")
EVENT_STREAM = "text/event-stream"


def _examples() -> Iterator[Any]:
    """(name, media type, its name, example) of each example of a body in the Responses operations."""
    for path, item in BUNDLE["paths"].items():
        for method in sorted(item.keys() & {"get", "post", "delete"}) if path.startswith("/responses") else ():
            operation = item[method]
            answers = {status: a for status, a in operation["responses"].items() if "content" in a}
            for where, holder in ({"body": operation.get("requestBody", {})} | answers).items():
                for media_type, media in holder.get("content", {}).items():
                    for name, example in media["examples"].items():
                        value = BUNDLE["components"]["examples"][example["$ref"].rsplit("/", 1)[1]]["value"]
                        yield pytest.param(
                            media_type, media, value, id=f"{operation['operationId']} {where} {media_type} {name}"
                        )


EXAMPLES = list(_examples())
STREAMS = [
    pytest.param(example.values[1]["schema"]["$ref"], example.values[2], id=example.id)
    for example in EXAMPLES
    if example.values[0] == EVENT_STREAM
]
every_stream = pytest.mark.parametrize(("schema", "text"), STREAMS)


def test_every_operation_shows_an_example_of_each_body_and_answer() -> None:
    shown = {str(example.id).split(" ")[0] for example in EXAMPLES}
    assert shown == {
        "createResponse",
        "countInputTokens",
        "getResponse",
        "deleteResponse",
        "cancelResponse",
        "listInputItems",
    }
    assert sum("createResponse body" in str(example.id) for example in EXAMPLES) >= 5
    assert len(STREAMS) >= 3


@pytest.mark.parametrize(("media_type", "media", "value"), EXAMPLES)
def test_an_example_keeps_its_schema(errors: Any, media_type: str, media: Any, value: Any) -> None:
    if media_type == EVENT_STREAM:
        found = events(value)
        assert [error for event in found for error in errors(media["itemSchema"], event)] == []
        value = found
    assert errors(media["schema"], value) == []


def _payloads(text: str) -> list[dict[str, Any]]:
    return [json.loads(event["data"]) for event in events(text)]


@pytest.mark.parametrize("text", [stream.values[1] for stream in STREAMS])
def test_the_event_line_and_the_data_of_an_example_agree(text: str) -> None:
    assert [event["event"] for event in events(text)] == [payload["type"] for payload in _payloads(text)]


@every_stream
def test_the_events_of_an_example_are_counted_without_a_gap(schema: str, text: str) -> None:
    numbers = [payload["sequence_number"] for payload in _payloads(text)]
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    assert (numbers[0] == 0) == schema.endswith("/ResponseStream")


@pytest.mark.parametrize("text", [s.values[1] for s in STREAMS if str(s.values[0]).endswith("/ResponseStream")])
def test_the_pieces_of_an_example_add_up_to_the_final_response(text: str) -> None:
    payloads = _payloads(text)
    item = payloads[-1]["response"]["output"][0]
    pieces = [payload["delta"] for payload in payloads if payload["type"].endswith(".delta")]
    assert len(pieces) > 1
    assert "".join(pieces) == (item["arguments"] if item["type"] == "function_call" else item["content"][0]["text"])
    assert item == next(payload["item"] for payload in payloads if payload["type"] == "response.output_item.done")
