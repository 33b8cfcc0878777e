"""Chat completions as a stream."""

from typing import Any

from tests.impl.handlers.api import Api
from wireproof_server.engines.scripted.engine import ScriptedEngine
from wireproof_server.generation.events import Delta, Finished, Started, ToolCallDelta, Usage

MESSAGES = [{"role": "user", "content": "Hi"}]


async def deltas(api: Api, **body: Any) -> list[tuple[int, dict[str, Any], str | None]]:
    chunks = await api.chunks("chat/completions", messages=MESSAGES, **body)
    return [(each["index"], each["delta"], each["finish_reason"]) for chunk in chunks for each in chunk["choices"]]


def role(content: str | None = "") -> dict[str, Any]:
    return {"role": "assistant", "content": content, "refusal": None}


async def test_the_stream_is_complete(api: Api) -> None:
    chunks = await api.chunks("chat/completions", messages=MESSAGES, max_tokens=2, service_tier="auto")
    identities = [(chunk.pop("id"), chunk.pop("created"), chunk.pop("system_fingerprint")) for chunk in chunks]
    assert len(set(identities)) == 1
    assert identities[0][0].startswith("chatcmpl-")
    assert chunks == [
        {
            "object": "chat.completion.chunk",
            "model": "scripted",
            "service_tier": "default",
            "choices": [{"index": 0, "delta": delta, "logprobs": None, "finish_reason": reason}],
        }
        for delta, reason in [
            (role(), None),
            ({"content": " The"}, None),
            ({"content": " quick"}, None),
            ({}, "length"),
        ]
    ]


async def test_the_usage_is_a_last_chunk_without_choices_and_null_in_the_others(api: Api) -> None:
    options = {"include_usage": True}
    *others, last = await api.chunks("chat/completions", messages=MESSAGES, max_tokens=2, stream_options=options)
    assert [chunk["usage"] for chunk in others] == [None] * len(others)
    assert last["choices"] == []
    assert (last["usage"]["prompt_tokens"], last["usage"]["completion_tokens"]) == (2, 2)


async def test_every_choice_begins_with_its_role_once(api: Api, engine: ScriptedEngine) -> None:
    engine.chat_script = lambda _: [
        Started("scripted"),
        Delta(1, "b"),
        Delta(0, "a"),
        Delta(1, "c"),
        Finished(1, "stop"),
        Finished(2, "length"),
        Finished(0, "stop"),
        Usage(1, 3),
    ]
    assert await deltas(api, n=3) == [
        (1, role(), None),
        (1, {"content": "b"}, None),
        (0, role(), None),
        (0, {"content": "a"}, None),
        (1, {"content": "c"}, None),
        (1, {}, "stop"),
        (2, role(), None),
        (2, {}, "length"),
        (0, {}, "stop"),
    ]


async def test_a_call_says_its_id_and_name_first_and_then_its_arguments(api: Api, engine: ScriptedEngine) -> None:
    engine.chat_script = lambda _: [
        Started("scripted"),
        Delta(0, tool_calls=(ToolCallDelta(0, "call_a", "first"),)),
        Delta(0, tool_calls=(ToolCallDelta(0, arguments="{}"),)),
        Delta(0, tool_calls=(ToolCallDelta(1, "call_b", "second", "{"),)),
        Delta(0, tool_calls=(ToolCallDelta(1, arguments="}"),)),
        Finished(0, "tool_calls"),
        Usage(1, 4),
    ]
    first = {"index": 0, "id": "call_a", "type": "function", "function": {"name": "first", "arguments": ""}}
    second = {"index": 1, "id": "call_b", "type": "function", "function": {"name": "second", "arguments": "{"}}
    assert await deltas(api) == [
        (0, role(None), None),
        (0, {"tool_calls": [first]}, None),
        (0, {"tool_calls": [{"index": 0, "function": {"arguments": "{}"}}]}, None),
        (0, {"tool_calls": [second]}, None),
        (0, {"tool_calls": [{"index": 1, "function": {"arguments": "}"}}]}, None),
        (0, {}, "tool_calls"),
    ]


async def test_pieces_of_one_call_that_come_together_are_one_piece(api: Api, engine: ScriptedEngine) -> None:
    pieces = (ToolCallDelta(0, "call_a", "f"), ToolCallDelta(0, arguments="{"), ToolCallDelta(0, arguments="}"))
    engine.chat_script = lambda _: [
        Started("scripted"),
        Delta(0, tool_calls=pieces),
        Finished(0, "tool_calls"),
        Usage(1, 4),
    ]
    call = {"index": 0, "id": "call_a", "type": "function", "function": {"name": "f", "arguments": "{}"}}
    assert (await deltas(api))[1] == (0, {"tool_calls": [call]}, None)


async def test_a_request_in_the_deprecated_form_is_streamed_in_it(api: Api, engine: ScriptedEngine) -> None:
    engine.chat_script = lambda _: [
        Started("scripted"),
        Delta(0, tool_calls=(ToolCallDelta(0, "call_a", "f"),)),
        Delta(0, tool_calls=(ToolCallDelta(0, arguments="{}"),)),
        Finished(0, "tool_calls"),
        Usage(1, 4),
    ]
    assert await deltas(api, functions=[{"name": "f"}]) == [
        (0, role(None), None),
        (0, {"function_call": {"name": "f", "arguments": ""}}, None),
        (0, {"function_call": {"arguments": "{}"}}, None),
        (0, {}, "function_call"),
    ]


async def test_reasoning_is_streamed_apart(api: Api, engine: ScriptedEngine) -> None:
    engine.chat_script = lambda _: [
        Started("scripted"),
        Delta(0, reasoning="hm"),
        Delta(0, "yes"),
        Finished(0, "stop"),
        Usage(1, 2),
    ]
    assert await deltas(api) == [
        (0, role(), None),
        (0, {"reasoning_content": "hm"}, None),
        (0, {"content": "yes"}, None),
        (0, {}, "stop"),
    ]
