"""Log probabilities in each shape that upstreams give them."""

from typing import Any

import pytest

from wireproof_server.generation.conversation import Message, TextPart
from wireproof_server.generation.events import Delta, TokenLogprob
from wireproof_server.generation.requests import ChatRequest, TextRequest
from wireproof_server.generation.sampling import Sampling

LIMITED = Sampling(max_tokens=5)
TEXT = TextRequest("m", "Once", LIMITED)
CHAT = ChatRequest("m", [Message("user", (TextPart("Hi"),))], LIMITED)
CHAT_SHAPE = {
    "content": [
        {
            "token": "é",
            "logprob": -0.5,
            "bytes": [195, 169],
            "id": 9,
            "top_logprobs": [
                {"token": "b", "logprob": -2.0},
                {"token": "é", "logprob": -0.5, "bytes": [195, 169], "id": 9},
                {"token": "c", "logprob": -3.0, "bytes": None},
            ],
        }
    ]
}
LEGACY_SHAPE = {
    "tokens": ["é"],
    "token_logprobs": [-0.5],
    "top_logprobs": [{"b": -2.0, "é": -0.5, "c": -3.0}],
    "text_offset": [0],
}
MISTRALRS_CHUNK_SHAPE = {
    "token": "é",
    "logprob": -0.5,
    "bytes": [195, 169],
    "top_logprobs": [{"token": 7, "logprob": -2.0, "bytes": "b"}, {"token": 9, "logprob": -0.5, "bytes": "é"}],
}


@pytest.mark.parametrize(
    ("shape", "ids"),
    [(CHAT_SHAPE, (9, None)), (LEGACY_SHAPE, (None, None)), (MISTRALRS_CHUNK_SHAPE, (None, 7))],
    ids=["chat", "legacy", "mistralrs"],
)
async def test_logprobs_of_every_shape_are_read_with_bytes_and_the_best_alternatives(
    upstream: Any, engine_for: Any, wire: Any, shape: Any, ids: tuple[int | None, int | None]
) -> None:
    upstream.will_answer(wire.streamed(wire.text_chunk("é", finish="stop", logprobs=shape), wire.usage_chunk()))
    request = TextRequest("m", "Once", Sampling(max_tokens=5, logprobs=2))
    events = await wire.read_all(engine_for("vllm").text(request))
    (token,) = next(event.logprobs for event in events if isinstance(event, Delta))
    assert (token.token, token.logprob, token.bytes) == ("é", -0.5, "é".encode())
    assert [(other.token, other.logprob, other.bytes) for other in token.top] == [
        ("é", -0.5, "é".encode()),
        ("b", -2.0, b"b"),
    ]
    assert (token.id, token.top[1].id) == ids


async def test_no_more_alternatives_are_given_than_were_asked_for(upstream: Any, engine_for: Any, wire: Any) -> None:
    chunk = wire.chat_chunk(content="é", finish="stop", logprobs=CHAT_SHAPE)
    upstream.will_answer(wire.streamed(chunk, wire.usage_chunk()))
    request = ChatRequest("m", CHAT.messages, Sampling(max_tokens=5, logprobs=0))
    events = await wire.read_all(engine_for("llamacpp").chat(request))
    expected = TokenLogprob("é", -0.5, "é".encode(), 9)
    assert next(event.logprobs for event in events if isinstance(event, Delta)) == (expected,)


async def test_logprobs_that_were_not_asked_for_are_left_out(upstream: Any, engine_for: Any, wire: Any) -> None:
    chunk = wire.chat_chunk(content="é", finish="stop", logprobs=CHAT_SHAPE)
    upstream.will_answer(wire.streamed(chunk, wire.usage_chunk()))
    events = await wire.read_all(engine_for().chat(CHAT))
    assert next(event.logprobs for event in events if isinstance(event, Delta)) == ()
