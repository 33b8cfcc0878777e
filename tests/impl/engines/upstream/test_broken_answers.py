"""Whatever an upstream sends, an answer keeps the order of events or fails as the upstream's fault."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wireproof_server.generation.conversation import Message, TextPart, Tool
from wireproof_server.generation.errors import EngineFailed
from wireproof_server.generation.events import Started, Usage
from wireproof_server.generation.requests import ChatRequest, TextRequest
from wireproof_server.generation.sampling import Sampling

LIMITED = Sampling(max_tokens=5)
TEXT = TextRequest("m", "Once", LIMITED)
CHAT = ChatRequest("m", [Message("user", (TextPart("Hi"),))], LIMITED)
TOOLS = (Tool("look"), Tool("walk"))

BROKEN_CHUNKS: list[Any] = [
    [],
    "text",
    None,
    {"choices": {}},
    {"choices": [None]},
    {"choices": [{"index": 1, "delta": {}}]},
    {"choices": [{"index": "0", "delta": {}}]},
    {"choices": [{"index": 0, "delta": "a"}]},
    {"choices": [{"index": 0, "delta": {"content": 7}}]},
    {"choices": [{"index": 0, "delta": {"tool_calls": [7]}}]},
    {"choices": [{"index": 0, "delta": {"tool_calls": [{"index": 0, "function": {"arguments": "{}"}}]}}]},
    {"choices": [{"index": 0, "delta": {"content": "a"}, "logprobs": {"content": [{"token": "a"}]}}]},
    {"choices": [{"index": 0, "delta": {"content": "a"}, "logprobs": {"what": 1}}]},
    {"choices": [], "usage": {"prompt_tokens": 1}},
    {"choices": [], "usage": {"prompt_tokens": "many", "completion_tokens": 1}},
    {"choices": [], "usage": 7},
]


@pytest.mark.parametrize("chunk", BROKEN_CHUNKS, ids=json.dumps)
async def test_a_chunk_of_another_shape_is_the_upstreams_failure(
    upstream: Any, engine_for: Any, wire: Any, chunk: Any
) -> None:
    upstream.will_answer(wire.streamed(chunk, wire.chat_chunk(finish="stop"), wire.usage_chunk()))
    request = ChatRequest("m", CHAT.messages, Sampling(max_tokens=5, logprobs=1), tools=TOOLS)
    with pytest.raises(EngineFailed):
        await wire.read_all(engine_for().chat(request))


async def test_more_of_a_finished_choice_is_the_upstreams_failure(upstream: Any, engine_for: Any, wire: Any) -> None:
    upstream.will_answer(wire.streamed(wire.text_chunk("a", finish="stop"), wire.text_chunk("b"), wire.usage_chunk()))
    with pytest.raises(EngineFailed, match="after it had finished"):
        await wire.read_all(engine_for().text(TEXT))


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["choices", "index", "delta", "text", "content", "logprobs", "tokens", "usage", "model"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chunks=st.lists(JSON_VALUES, max_size=3))
async def test_whatever_json_comes_only_errors_of_ours_leave(
    upstream: Any, engine_for: Any, wire: Any, chunks: list[Any]
) -> None:
    upstream.answers.clear()
    upstream.will_answer(wire.streamed(*chunks, wire.chat_chunk(finish="stop"), wire.usage_chunk()))
    try:
        events = await wire.read_all(engine_for().chat(CHAT))
    except EngineFailed:
        return
    assert isinstance(events[0], Started)
    assert isinstance(events[-1], Usage)
