"""From what an upstream sends to events, over a real connection."""

import json
from typing import Any

import pytest

from wireproof_server.engines.upstream import UpstreamEngine
from wireproof_server.generation.conversation import Message, TextPart, Tool
from wireproof_server.generation.engine import Engine
from wireproof_server.generation.errors import EngineFailed
from wireproof_server.generation.events import Delta, Finished, Started, ToolCallDelta, Usage
from wireproof_server.generation.requests import ChatRequest, TextRequest
from wireproof_server.generation.sampling import Sampling

LIMITED = Sampling(max_tokens=5)
TEXT = TextRequest("m", "Once", LIMITED)
CHAT = ChatRequest("m", [Message("user", (TextPart("Hi"),))], LIMITED)
TOOLS = (Tool("look"), Tool("walk"))
ONE_TOKEN = {"content": [{"token": "a", "logprob": -0.5, "bytes": [97], "top_logprobs": []}]}


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
    answer = wire.text_chunk(" upon", finish="length", logprobs=ONE_TOKEN)
    answer["usage"] = {"prompt_tokens": 3, "completion_tokens": 2, "total_tokens": 5, "avg_tok_per_sec": 1.5}
    upstream.will_answer(wire.http(200, json.dumps(answer).encode()))
    request = TextRequest("m", "Once", Sampling(max_tokens=5, logprobs=1))
    events = await wire.read_all(engine_for("mistralrs").text(request))
    assert events[0] == Started("m", prompt_text="Once")
    assert isinstance(events[1], Delta)
    assert (events[1].text, len(events[1].logprobs)) == (" upon", 1)
    assert events[2:] == [Finished(0, "length"), Usage(3, 2)]
