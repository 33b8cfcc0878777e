"""A stream of the shipped model says what its answer as one object says, whatever was asked for."""

from typing import Any

import pytest

from tests.impl.handlers.api import Api

TOOLS = [
    {
        "type": "function",
        "function": {
            "name": "get_weather",
            "parameters": {
                "type": "object",
                "properties": {"location": {"type": "string", "maxLength": 20}},
                "required": ["location"],
                "additionalProperties": False,
            },
        },
    }
]
STORY: dict[str, Any] = {"prompt": "Once upon a time", "seed": 3, "max_tokens": 20}


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"temperature": 0},
        {"n": 3, "temperature": 1.3},
        {"prompt": ["Once upon a time", "The quick brown fox", "é"], "n": 2},
        {"prompt": [[300, 400], [500]], "echo": True},
        {"echo": True, "logprobs": 2},
        {"max_tokens": 0, "echo": True, "logprobs": 0},
        {"max_tokens": 0},
        {"logprobs": 5, "n": 2},
        {"stop": ["a", "."], "logprobs": 0},
        {"suffix": "The end.", "temperature": 0},
        {"grammar": {"type": "regex", "value": "[a-z]{3} [0-9]{2}"}, "n": 2},
        {"response_format": {"type": "json_object"}, "max_tokens": 60},
        {"prompt": "日本語 😀", "temperature": 1.8, "max_tokens": 40, "logprobs": 1},
        {"frequency_penalty": 1.5, "dry_multiplier": 2.0, "min_p": 0.05},
    ],
)
async def test_completions(tiny: Api, body: dict[str, Any]) -> None:
    body = {**STORY, **body}
    answer = await tiny.answer("completions", **body)
    *chunks, last = await tiny.chunks("completions", **body, stream_options={"include_usage": True})
    pieces = [piece for chunk in chunks for piece in chunk["choices"]]
    for choice in answer["choices"]:
        mine = [piece for piece in pieces if piece["index"] == choice["index"]]
        assert "".join(piece["text"] for piece in mine) == choice["text"]
        assert [piece["finish_reason"] for piece in mine] == [None] * (len(mine) - 1) + [choice["finish_reason"]]
        for name, values in (choice["logprobs"] or {}).items():
            joined = [value for piece in mine if piece["logprobs"] for value in piece["logprobs"][name] or []]
            assert joined == pytest.approx(values or []) if name == "token_logprobs" else joined == (values or [])
    counted = ("prompt_tokens", "completion_tokens", "total_tokens")
    assert [last["usage"][name] for name in counted] == [answer["usage"][name] for name in counted]


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"n": 3, "temperature": 1.3},
        {"logprobs": True, "top_logprobs": 2},
        {"max_tokens": 3, "stop": "never said"},
        {"response_format": {"type": "json_object"}},
        {"tools": TOOLS},
        {"tools": TOOLS, "tool_choice": "required", "temperature": 1.5, "n": 2},
        {"tools": TOOLS, "tool_choice": TOOLS[0]},
        {"tools": TOOLS, "tool_choice": "required", "max_tokens": 12},
    ],
)
async def test_chat_completions(tiny: Api, body: dict[str, Any]) -> None:
    messages = [{"role": "user", "content": "What's the weather like in Boston today?"}]
    body = {"messages": messages, "seed": 3, "temperature": 0, "max_tokens": 60, **body}
    answer = await tiny.answer("chat/completions", **body)
    *chunks, last = await tiny.chunks("chat/completions", **body, stream_options={"include_usage": True})
    pieces = [piece for chunk in chunks for piece in chunk["choices"]]
    for choice in answer["choices"]:
        mine = [piece for piece in pieces if piece["index"] == choice["index"]]
        deltas = [piece["delta"] for piece in mine]
        assert [delta.get("role") for delta in deltas] == ["assistant"] + [None] * (len(mine) - 1)
        assert "".join(delta.get("content") or "" for delta in deltas) == (choice["message"]["content"] or "")
        assert [piece["finish_reason"] for piece in mine] == [None] * (len(mine) - 1) + [choice["finish_reason"]]
        assert joined_calls(deltas) == [call["function"] for call in choice["message"].get("tool_calls", [])]
        entries = [entry["token"] for piece in mine if piece["logprobs"] for entry in piece["logprobs"]["content"]]
        assert entries == [entry["token"] for entry in (choice["logprobs"] or {"content": []})["content"]]
    counted = ("prompt_tokens", "completion_tokens", "total_tokens")
    assert [last["usage"][name] for name in counted] == [answer["usage"][name] for name in counted]


def joined_calls(deltas: list[Any]) -> list[dict[str, str]]:
    """The functions called, joined from their pieces; ids and types stand in the first pieces alone."""
    calls: list[dict[str, str]] = []
    for delta in deltas:
        for piece in delta.get("tool_calls", []):
            if piece["index"] == len(calls):
                assert piece["id"]
                assert piece["type"] == "function"
                calls.append(dict(piece["function"]))
            else:
                assert not {"id", "type"} & piece.keys()
                calls[piece["index"]]["arguments"] += piece["function"]["arguments"]
    return calls
