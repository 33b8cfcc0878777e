"""What the contract says of event streams, judged by a plain validator on events as a reader sees them."""

import json
from collections.abc import Callable
from typing import Any

import pytest

Accepts = Callable[[str, Any], bool]

CHUNK = {"id": "1", "object": "text_completion", "created": 1, "model": "m", "choices": []}
DONE = {"data": "[DONE]"}
ERROR = {"data": json.dumps({"error": {"message": "m", "type": "server_error", "param": None, "code": None}})}
PIECE = {"data": json.dumps(CHUNK)}

streams = pytest.mark.parametrize("schema", ["CompletionStream", "ChatCompletionStream"])


@streams
@pytest.mark.parametrize("stream", [[PIECE, DONE], [DONE], [PIECE, ERROR], [PIECE, ERROR, DONE]])
def test_a_stream_that_says_how_it_ended_is_whole(accepts: Accepts, schema: str, stream: list[dict[str, str]]) -> None:
    assert accepts(schema, stream)


@streams
@pytest.mark.parametrize("stream", [[], [PIECE], [DONE, DONE], [PIECE, {"data": "done"}], [{"event": "x"}]])
def test_a_stream_without_exactly_one_terminator_is_not(
    accepts: Accepts, schema: str, stream: list[dict[str, str]]
) -> None:
    assert not accepts(schema, stream)


def test_only_3_2_speaks_of_items(bundle: dict[str, Any]) -> None:
    media = bundle["paths"]["/completions"]["post"]["responses"]["200"]["content"]["text/event-stream"]
    assert media["schema"] == {"$ref": "#/components/schemas/CompletionStream"}
    assert media["itemSchema"] == {"$ref": "#/components/schemas/CompletionStreamEvent"}


@pytest.mark.parametrize(
    ("payload", "value"), [("CompletionStreamPayload", CHUNK), ("CompletionStreamPayload", json.loads(ERROR["data"]))]
)
def test_the_json_of_an_event_is_a_chunk_or_an_error(accepts: Accepts, payload: str, value: Any) -> None:
    assert accepts(payload, value)
    assert not accepts(payload, {})


def test_a_chat_chunk_is_told_from_a_completion_chunk(accepts: Accepts) -> None:
    assert accepts("ChatCompletionChunk", {**CHUNK, "object": "chat.completion.chunk"})
    assert not accepts("ChatCompletionChunk", CHUNK)
