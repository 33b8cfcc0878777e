"""Chat completions as one object."""

import re

from tests.impl.handlers.api import Api
from wireproof_server.engines.scripted.engine import ScriptedEngine
from wireproof_server.engines.scripted.steps import Step
from wireproof_server.generation.events import Delta, Finished, Started, TokenLogprob, ToolCallDelta, Usage

MESSAGES = [{"role": "user", "content": "Hi"}]
CALLS: list[Step] = [
    Started("scripted"),
    Delta(0, tool_calls=(ToolCallDelta(0, "call_a", "first"),)),
    Delta(0, tool_calls=(ToolCallDelta(0, arguments='{"x"'),)),
    Delta(0, tool_calls=(ToolCallDelta(0, arguments=":1}"), ToolCallDelta(1, "call_b", "second", "{}"))),
    Finished(0, "tool_calls"),
    Usage(1, 9),
]


async def test_the_object_is_complete(api: Api) -> None:
    answer = await api.answer("chat/completions", messages=MESSAGES, max_tokens=2)
    assert re.fullmatch("chatcmpl-[0-9a-f]{24}", answer.pop("id"))
    assert re.fullmatch("fp_[0-9a-f]{12}", answer.pop("system_fingerprint"))
    assert isinstance(answer.pop("created"), int)
    assert answer == {
        "object": "chat.completion",
        "model": "scripted",
        "choices": [
            {
                "index": 0,
                "message": {"role": "assistant", "content": " The quick", "refusal": None},
                "logprobs": None,
                "finish_reason": "length",
            }
        ],
        "usage": {
            "prompt_tokens": 2,
            "completion_tokens": 2,
            "total_tokens": 4,
            "prompt_tokens_details": {"cached_tokens": 0},
            "completion_tokens_details": {"reasoning_tokens": 0},
        },
    }


async def test_n_choices_are_numbered(api: Api) -> None:
    answer = await api.answer("chat/completions", messages=MESSAGES, max_tokens=1, n=3)
    assert [choice["index"] for choice in answer["choices"]] == [0, 1, 2]
    assert answer["usage"]["completion_tokens"] == 3


async def test_whichever_tier_is_named_the_only_one_serves(api: Api) -> None:
    for tier in ("auto", "default", "priority"):
        assert (await api.answer("chat/completions", messages=MESSAGES, service_tier=tier))["service_tier"] == "default"
    assert "service_tier" not in await api.answer("chat/completions", messages=MESSAGES)


async def test_calls_of_tools_stand_beside_no_content(api: Api, engine: ScriptedEngine) -> None:
    engine.chat_script = lambda _: CALLS
    choice = (await api.answer("chat/completions", messages=MESSAGES))["choices"][0]
    assert choice["finish_reason"] == "tool_calls"
    assert choice["message"] == {
        "role": "assistant",
        "content": None,
        "refusal": None,
        "tool_calls": [
            {"id": "call_a", "type": "function", "function": {"name": "first", "arguments": '{"x":1}'}},
            {"id": "call_b", "type": "function", "function": {"name": "second", "arguments": "{}"}},
        ],
    }


async def test_a_call_after_text_keeps_the_text(api: Api, engine: ScriptedEngine) -> None:
    engine.chat_script = lambda _: [CALLS[0], Delta(0, "Let me see."), *CALLS[1:]]
    message = (await api.answer("chat/completions", messages=MESSAGES))["choices"][0]["message"]
    assert (message["content"], len(message["tool_calls"])) == ("Let me see.", 2)


async def test_a_call_of_a_named_tool_ends_as_a_call_too(api: Api, engine: ScriptedEngine) -> None:
    engine.chat_script = lambda _: CALLS
    tools = [{"type": "function", "function": {"name": "first"}}]
    answer = await api.answer("chat/completions", messages=MESSAGES, tools=tools, tool_choice=tools[0])
    assert answer["choices"][0]["finish_reason"] == "tool_calls"


async def test_a_request_in_the_deprecated_form_is_answered_in_it(api: Api, engine: ScriptedEngine) -> None:
    engine.chat_script = lambda _: CALLS
    choice = (await api.answer("chat/completions", messages=MESSAGES, functions=[{"name": "first"}]))["choices"][0]
    assert choice["finish_reason"] == "function_call"
    assert choice["message"]["function_call"] == {"name": "first", "arguments": '{"x":1}'}
    assert "tool_calls" not in choice["message"]


async def test_an_empty_answer_is_an_empty_text(api: Api, engine: ScriptedEngine) -> None:
    engine.chat_script = lambda _: [Started("scripted"), Finished(0, "stop"), Usage(1, 1)]
    message = (await api.answer("chat/completions", messages=MESSAGES))["choices"][0]["message"]
    assert message == {"role": "assistant", "content": "", "refusal": None}


async def test_reasoning_is_kept_apart_and_counted(api: Api, engine: ScriptedEngine) -> None:
    engine.chat_script = lambda _: [
        Started("scripted"),
        Delta(0, reasoning="hm"),
        Delta(0, "yes"),
        Finished(0, "stop"),
        Usage(1, 5, reasoning_tokens=3),
    ]
    answer = await api.answer("chat/completions", messages=MESSAGES)
    message = answer["choices"][0]["message"]
    assert (message["content"], message["reasoning_content"]) == ("yes", "hm")
    assert answer["usage"]["completion_tokens_details"] == {"reasoning_tokens": 3}


async def test_logprobs_have_one_entry_a_token(api: Api, engine: ScriptedEngine) -> None:
    half = "€".encode()[:2]
    other = TokenLogprob("b", float("-inf"), b"b")
    engine.chat_script = lambda _: [
        Started("scripted"),
        Delta(0, "", logprobs=(TokenLogprob("\ufffd", -0.5, half),)),
        Delta(0, "€a", logprobs=(TokenLogprob("a", -1.5, b"a", top=(TokenLogprob("a", -1.5, b"a"), other)),)),
        Finished(0, "stop"),
        Usage(1, 3),
    ]
    body = {"messages": MESSAGES, "logprobs": True, "top_logprobs": 2}
    expected = [
        {"token": "\ufffd", "logprob": -0.5, "bytes": [0xE2, 0x82], "top_logprobs": []},
        {
            "token": "a",
            "logprob": -1.5,
            "bytes": [97],
            "top_logprobs": [
                {"token": "a", "logprob": -1.5, "bytes": [97]},
                {"token": "b", "logprob": -9999.0, "bytes": [98]},
            ],
        },
    ]
    choice = (await api.answer("chat/completions", **body))["choices"][0]
    assert choice["logprobs"] == {"content": expected, "refusal": None}
    chunks = await api.chunks("chat/completions", **body)
    streamed = [chunk["choices"][0]["logprobs"] for chunk in chunks]
    assert [entry for logprobs in streamed if logprobs for entry in logprobs["content"]] == expected
