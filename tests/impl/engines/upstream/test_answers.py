"""From what an upstream sends to events, over a real connection."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wireproof_server.engines.upstream import UpstreamEngine
from wireproof_server.generation.conversation import Message, TextPart, Tool
from wireproof_server.generation.engine import Engine
from wireproof_server.generation.errors import EngineFailed
from wireproof_server.generation.events import Delta, Finished, Started, TokenLogprob, ToolCallDelta, Usage
from wireproof_server.generation.requests import ChatRequest, TextRequest
from wireproof_server.generation.sampling import Sampling

LIMITED = Sampling(max_tokens=5)
TEXT = TextRequest("m", "Once", LIMITED)
CHAT = ChatRequest("m", [Message("user", (TextPart("Hi"),))], LIMITED)
TOOLS = (Tool("look"), Tool("walk"))


def test_the_engine_satisfies_the_protocol() -> None:
    assert isinstance(UpstreamEngine("http://127.0.0.1:1/v1"), Engine)


@pytest.mark.parametrize("url", ["", "localhost:8000/v1", "ftp://host/v1", "http:///v1", "unix:/tmp/x"])
def test_a_base_url_that_is_none_is_refused_at_once(url: str) -> None:
    with pytest.raises(ValueError, match="base URL"):
        UpstreamEngine(url)


def test_a_dialect_that_is_not_known_is_refused_with_those_that_are() -> None:
    with pytest.raises(ValueError, match="openai, vllm, mistralrs, llamacpp"):
        UpstreamEngine("http://host/v1", dialect="klingon")


async def test_nothing_is_asked_before_the_first_event_is(upstream: Any, engine_for: Any, wire: Any) -> None:
    upstream.will_answer(wire.streamed(wire.text_chunk("a", finish="stop"), wire.usage_chunk()))
    events = engine_for().text(TEXT)
    assert upstream.requests == []
    await wire.read_all(events)
    assert len(upstream.requests) == 1


async def test_a_completion_becomes_events_in_order(upstream: Any, engine_for: Any, wire: Any) -> None:
    details = {"prompt_tokens_details": {"cached_tokens": 2}, "completion_tokens_details": {"reasoning_tokens": 1}}
    upstream.will_answer(
        wire.streamed(
            wire.text_chunk(" upon"),
            wire.text_chunk(" a time", finish="stop", stop_reason="END"),
            wire.usage_chunk(7, 4, **details),
        )
    )
    assert await wire.read_all(engine_for("vllm").text(TEXT)) == [
        Started("m", prompt_text="Once"),
        Delta(0, " upon"),
        Delta(0, " a time"),
        Finished(0, "stop", stop_sequence="END"),
        Usage(7, 4, cached_tokens=2, reasoning_tokens=1),
    ]
    request = upstream.requests[0]
    assert (request.method, request.path) == ("POST", "/v1/completions")
    assert request.headers["content-type"] == "application/json"


async def test_a_chat_becomes_events_in_order(upstream: Any, engine_for: Any, wire: Any) -> None:
    upstream.will_answer(
        wire.streamed(
            wire.chat_chunk(role="assistant", content=None),
            wire.chat_chunk(reasoning_content="Hm. "),
            wire.chat_chunk(reasoning="So."),
            wire.chat_chunk(content="Hel"),
            wire.chat_chunk(content="lo"),
            wire.chat_chunk(finish="length"),
            wire.usage_chunk(),
        )
    )
    assert await wire.read_all(engine_for().chat(CHAT)) == [
        Started("m"),
        Delta(0, reasoning="Hm. "),
        Delta(0, reasoning="So."),
        Delta(0, "Hel"),
        Delta(0, "lo"),
        Finished(0, "length"),
        Usage(3, 2),
    ]
    assert upstream.requests[0].path == "/v1/chat/completions"


async def test_choices_are_told_apart_whatever_their_order(upstream: Any, engine_for: Any, wire: Any) -> None:
    upstream.will_answer(
        wire.streamed(
            wire.text_chunk("b1", index=1),
            wire.text_chunk("a1", index=0),
            wire.text_chunk("b2", index=1, finish="stop"),
            wire.text_chunk("a2", index=0, finish="length"),
            wire.usage_chunk(3, 4),
        )
    )
    events = await wire.read_all(engine_for().text(TextRequest("m", "Once", LIMITED, n=2)))
    assert (wire.joined_text(events, 0), wire.joined_text(events, 1)) == ("a1a2", "b1b2")
    assert [event for event in events if isinstance(event, Finished)] == [Finished(1, "stop"), Finished(0, "length")]


async def test_tool_calls_keep_their_pieces_and_their_order(upstream: Any, engine_for: Any, wire: Any) -> None:
    def piece(index: int, **fields: Any) -> dict[str, Any]:
        return {"index": index, **fields}

    upstream.will_answer(
        wire.streamed(
            wire.chat_chunk(tool_calls=[piece(0, id="a", type="function", function={"name": "look", "arguments": ""})]),
            wire.chat_chunk(tool_calls=[piece(0, function={"arguments": '{"x":'})]),
            wire.chat_chunk(
                tool_calls=[
                    piece(0, id="a", function={"name": "look", "arguments": "1}"}),
                    piece(1, id="b", function={"name": "walk", "arguments": "{}"}),
                ]
            ),
            wire.chat_chunk(finish="stop"),
            wire.usage_chunk(),
        )
    )
    events = await wire.read_all(engine_for().chat(ChatRequest("m", CHAT.messages, LIMITED, tools=TOOLS)))
    assert [event.tool_calls for event in events if isinstance(event, Delta)] == [
        (ToolCallDelta(0, "a", "look"),),
        (ToolCallDelta(0, arguments='{"x":'),),
        (ToolCallDelta(0, arguments="1}"), ToolCallDelta(1, "b", "walk", "{}")),
    ]
    assert Finished(0, "tool_calls") in events, "a choice with calls that stops ended by them"


async def test_tool_calls_of_gateways_without_index_id_or_json_text_are_understood(
    upstream: Any, engine_for: Any, wire: Any
) -> None:
    upstream.will_answer(
        wire.streamed(
            wire.chat_chunk(tool_calls=[{"function": {"name": "look", "arguments": {"x": 1}}}]),
            wire.chat_chunk(tool_calls=[{"function": {"name": "walk", "arguments": "{"}}]),
            wire.chat_chunk(tool_calls=[{"function": {"arguments": "}"}}], finish="tool_calls"),
            wire.usage_chunk(),
        )
    )
    events = await wire.read_all(engine_for().chat(ChatRequest("m", CHAT.messages, LIMITED, tools=TOOLS)))
    pieces = [piece for event in events if isinstance(event, Delta) for piece in event.tool_calls]
    assert [(piece.index, piece.name, piece.arguments) for piece in pieces] == [
        (0, "look", '{"x":1}'),
        (1, "walk", "{"),
        (1, None, "}"),
    ]
    assert pieces[0].id
    assert pieces[1].id
    assert pieces[0].id != pieces[1].id


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


@pytest.mark.parametrize(
    ("word", "ours"),
    [
        ("stop", "stop"),
        ("length", "length"),
        ("content_filter", "content_filter"),
        ("eos_token", "stop"),
        ("end_turn", "stop"),
        ("max_tokens", "length"),
        ("model_length", "length"),
    ],
)
async def test_finish_reasons_become_ours(upstream: Any, engine_for: Any, wire: Any, word: str, ours: Any) -> None:
    upstream.will_answer(wire.streamed(wire.text_chunk("a", finish=word), wire.usage_chunk()))
    assert Finished(0, ours) in await wire.read_all(engine_for().text(TEXT))


@pytest.mark.parametrize("word", ["error", "abort", "canceled", "because"])
async def test_a_finish_reason_that_is_no_end_of_a_generation_fails(
    upstream: Any, engine_for: Any, wire: Any, word: str
) -> None:
    upstream.will_answer(wire.streamed(wire.text_chunk("a", finish=word), wire.usage_chunk()))
    with pytest.raises(EngineFailed, match=word):
        await wire.read_all(engine_for().text(TEXT))


async def test_a_refusal_is_given_as_text_and_ends_as_filtered(upstream: Any, engine_for: Any, wire: Any) -> None:
    upstream.will_answer(
        wire.streamed(wire.chat_chunk(refusal="I will not."), wire.chat_chunk(finish="stop"), wire.usage_chunk())
    )
    events = await wire.read_all(engine_for().chat(CHAT))
    assert wire.joined_text(events) == "I will not."
    assert Finished(0, "content_filter") in events


async def test_chunks_without_choices_named_events_and_repeated_ends_do_no_harm(
    upstream: Any, engine_for: Any, wire: Any
) -> None:
    upstream.will_answer(
        wire.http(200, kind="text/event-stream"),
        wire.sse({"model": "", "choices": [], "prompt_filter_results": []}, done=False),
        b": keep-alive\n\nevent: agentic_tool_call_progress\ndata: not even JSON\n\n",
        wire.sse(wire.chat_chunk(content="a", finish="stop"), wire.chat_chunk(content="", finish="stop"), done=False),
        wire.sse(wire.usage_chunk(), done=False) + b"data: [DONE]",
    )
    assert await wire.read_all(engine_for().chat(CHAT)) == [
        Started("m"),
        Delta(0, "a"),
        Finished(0, "stop"),
        Usage(3, 2),
    ]


async def test_the_last_of_several_usages_counts(upstream: Any, engine_for: Any, wire: Any) -> None:
    first = wire.text_chunk("a") | {"usage": {"prompt_tokens": 3, "completion_tokens": 1}}
    last = wire.text_chunk("b", finish="stop") | {"usage": {"prompt_tokens": 3, "completion_tokens": 2}}
    upstream.will_answer(wire.streamed(first, last))
    assert (await wire.read_all(engine_for().text(TEXT)))[-1] == Usage(3, 2)


async def test_a_whole_mistralrs_completion_becomes_the_same_events(upstream: Any, engine_for: Any, wire: Any) -> None:
    answer = wire.text_chunk(" upon", finish="length", logprobs=CHAT_SHAPE)
    answer["usage"] = {"prompt_tokens": 3, "completion_tokens": 2, "total_tokens": 5, "avg_tok_per_sec": 1.5}
    upstream.will_answer(wire.http(200, json.dumps(answer).encode()))
    request = TextRequest("m", "Once", Sampling(max_tokens=5, logprobs=1))
    events = await wire.read_all(engine_for("mistralrs").text(request))
    assert events[0] == Started("m", prompt_text="Once")
    assert isinstance(events[1], Delta)
    assert (events[1].text, len(events[1].logprobs)) == (" upon", 1)
    assert events[2:] == [Finished(0, "length"), Usage(3, 2)]


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
