"""Which request bodies the contract accepts: what any of the four dialects does, as far as they mean the same by it.

The bodies are those for which the dialects' published documents were compared; the comments say who disagrees.
"""

from collections.abc import Callable
from typing import Any

import pytest

Accepts = Callable[[str, Any], bool]

COMPLETIONS_ACCEPTED: dict[str, dict[str, Any]] = {
    "model and prompt": {"model": "m", "prompt": "hi"},
    "no model": {"prompt": "hi"},
    "model null": {"model": None, "prompt": "hi"},  # only Hadrian
    "prompt null": {"prompt": None},  # the official document, once its `nullable` is honoured
    "prompt empty": {"prompt": ""},
    "prompt strings": {"prompt": ["a", "b"]},
    "prompt tokens": {"prompt": [1, 2]},
    "prompt token lists": {"prompt": [[1], [2]]},
    "prompt empty list": {"prompt": []},
    "temperature null": {"prompt": "hi", "temperature": None},
    "n null": {"prompt": "hi", "n": None},
    "echo null": {"prompt": "hi", "echo": None},
    "max_tokens 0": {"prompt": "hi", "max_tokens": 0},
    "max_tokens 16.0": {"prompt": "hi", "max_tokens": 16.0},
    "stop string": {"prompt": "hi", "stop": "x"},
    "stop four strings": {"prompt": "hi", "stop": ["a", "b", "c", "d"]},
    "stop empty list": {"prompt": "hi", "stop": []},  # only mistral.rs
    "stop null": {"prompt": "hi", "stop": None},
    "logprobs 0": {"prompt": "hi", "logprobs": 0},
    "logprobs 5": {"prompt": "hi", "logprobs": 5},
    "logit_bias map": {"prompt": "hi", "logit_bias": {"50256": -100}},  # not mistral.rs's document
    "logit_bias fraction": {"prompt": "hi", "logit_bias": {"50256": 1.5}},  # only Hadrian
    "logit_bias null": {"prompt": "hi", "logit_bias": None},
    "stream null": {"prompt": "hi", "stream": None},
    "stream_options": {"prompt": "hi", "stream_options": {"include_usage": True}},
    "stream_options empty": {"prompt": "hi", "stream_options": {}},
    "stream_options null": {"prompt": "hi", "stream_options": None},
    "best_of below n": {"prompt": "hi", "best_of": 2, "n": 3},  # a relation that no schema states; the server refuses
    "metadata null": {"prompt": "hi", "metadata": None},
    "user null": {"prompt": "hi", "user": None},
    "suffix null": {"prompt": "hi", "suffix": None},
    "seed of 64 bits": {"prompt": "hi", "seed": -(2**63)},
    "unknown field": {"prompt": "hi", "surprise": [1]},
    "grammar regex": {"prompt": "hi", "grammar": {"type": "regex", "value": "a+"}},
    "grammar lark": {"prompt": "hi", "grammar": {"type": "lark", "value": 'start: "a"'}},
    "grammar json_schema": {"prompt": "hi", "grammar": {"type": "json_schema", "value": {"type": "object"}}},
    "grammar llguidance": {
        "prompt": "hi",
        "grammar": {"type": "llguidance", "value": {"grammars": [{"lark_grammar": 'start: "a"', "name": None}]}},
    },
    "response_format grammar": {"prompt": "hi", "response_format": {"type": "grammar", "grammar": 'start: "a"'}},
    "tool_choice none without tools": {"prompt": "hi", "tool_choice": "none", "tools": None},
}

COMPLETIONS_REFUSED: dict[str, Any] = {
    "no prompt": {"model": "m"},
    "prompt object": {"prompt": {}},  # Hadrian's published example, which its own server refuses
    "prompt mixed": {"prompt": ["a", 1]},
    "prompt empty token list": {"prompt": [[1], []]},
    "prompt negative token": {"prompt": [-1]},
    "temperature 3": {"prompt": "hi", "temperature": 3},
    "top_p 2": {"prompt": "hi", "top_p": 2},
    "n 0": {"prompt": "hi", "n": 0},
    "n 129": {"prompt": "hi", "n": 129},
    "max_tokens -1": {"prompt": "hi", "max_tokens": -1},
    "max_tokens 1.5": {"prompt": "hi", "max_tokens": 1.5},
    "stop five strings": {"prompt": "hi", "stop": ["a", "b", "c", "d", "e"]},
    "logprobs 6": {"prompt": "hi", "logprobs": 6},
    "logprobs true": {"prompt": "hi", "logprobs": True},
    "best_of 21": {"prompt": "hi", "best_of": 21},
    "logit_bias 999": {"prompt": "hi", "logit_bias": {"50256": 999}},
    "logit_bias word": {"prompt": "hi", "logit_bias": {"word": 1}},
    "grammar of unknown type": {"prompt": "hi", "grammar": {"type": "yacc", "value": ""}},
    "seed 1.5": {"prompt": "hi", "seed": 1.5},
    "seed beyond 64 bits": {"prompt": "hi", "seed": 2**63},
    "metadata of 17": {"prompt": "hi", "metadata": {str(number): "" for number in range(17)}},
    "a list": ["prompt"],
}

USER = {"role": "user", "content": "hi"}
CALL = {"id": "1", "type": "function", "function": {"name": "f", "arguments": "{}"}}
TOOL = {"type": "function", "function": {"name": "f"}}


def chat(**fields: Any) -> dict[str, Any]:
    """A minimal chat request with further fields."""
    return {"messages": [USER], **fields}


def said(content: Any, role: str = "user") -> dict[str, Any]:
    """A chat request of one message."""
    return {"messages": [{"role": role, "content": content}]}


CHAT_ACCEPTED: dict[str, dict[str, Any]] = {
    "minimal": chat(),
    "text part": said([{"type": "text", "text": "hi"}]),
    "image part": said([{"type": "image_url", "image_url": {"url": "data:,", "detail": None}}]),
    "audio part": said([{"type": "input_audio", "input_audio": {"data": "", "format": "flac"}}]),
    "audio address": said([{"type": "audio_url", "audio_url": {"url": "data:,"}}]),
    "video parts": said(
        [{"type": "input_video", "video_url": {"url": "data:,"}}, {"type": "video_url", "video_url": {"url": "data:,"}}]
    ),
    "file part": said([{"type": "file", "file": {"file_id": "f"}}]),
    "refusal part": said([{"type": "refusal", "refusal": "no"}], "assistant"),
    "cache_control": said([{"type": "text", "text": "hi", "cache_control": {"type": "ephemeral"}}]),
    "system": said("hi", "system"),
    "developer": said("hi", "developer"),
    "function": {"messages": [{"role": "function", "name": "f", "content": None}]},
    "tool": {"messages": [{"role": "tool", "tool_call_id": "1", "content": "hi"}]},
    "content null beside calls": {"messages": [{"role": "assistant", "content": None, "tool_calls": [CALL]}]},
    "custom call": {
        "messages": [
            {"role": "assistant", "tool_calls": [{"id": "1", "type": "custom", "custom": {"name": "c", "input": ""}}]}
        ]
    },
    "logprobs null": chat(logprobs=None),
    "max_completion_tokens null": chat(max_completion_tokens=None),
    "top_logprobs 20": chat(logprobs=True, top_logprobs=20),
    "stream_options empty": chat(stream_options={}),
    "response_format grammar": chat(response_format={"type": "grammar", "grammar": 'start: "a"'}),
    "response_format python": chat(response_format={"type": "python"}),
    "reasoning_effort minimal": chat(reasoning_effort="minimal"),
    "reasoning": chat(reasoning={"effort": "low", "summary": None}),
    "tool_choice auto": chat(tools=[TOOL], tool_choice="auto"),
    "tool_choice named": chat(tools=[TOOL], tool_choice={"type": "function", "function": {"name": "f"}}),
    "tool_choice named flat": chat(tools=[TOOL], tool_choice={"type": "function", "name": "f"}),  # mistral.rs
    "tool_choice custom": chat(tool_choice={"type": "custom", "custom": {"name": "c"}}),
    "tool_choice allowed_tools": chat(
        tool_choice={"type": "allowed_tools", "allowed_tools": {"mode": "auto", "tools": [TOOL]}}
    ),
    "tool_choice allowed_tools flat": chat(  # mistral.rs
        tool_choice={"type": "allowed_tools", "mode": "required", "tools": [{"type": "function", "name": "f"}]}
    ),
    "tool_choice hosted": chat(tool_choice={"type": "code_interpreter"}),  # mistral.rs
    "custom tool": chat(tools=[{"type": "custom", "custom": {"name": "c", "format": {"type": "text"}}}]),
    "functions": chat(functions=[{"name": "f"}], function_call={"name": "f"}),
    "audio": chat(modalities=["text", "audio"], audio={"format": "mp3", "voice": "alloy"}),
    "prediction": chat(prediction={"type": "content", "content": "hi"}),
    "web search": chat(web_search_options={}),
    "tools null": chat(tools=None, tool_choice=None),
    "sampling of mistral.rs": chat(top_k=5, min_p=0.1, repetition_penalty=1.1, dry_multiplier=0.8, ignore_eos=True),
}

CHAT_REFUSED: dict[str, dict[str, Any]] = {
    "messages missing": {},
    "messages empty": {"messages": []},
    "messages a string": {"messages": "hi"},  # accepted by mistral.rs alone
    "role bogus": said("hi", "bogus"),
    "content missing": {"messages": [{"role": "user"}]},
    "content null of a user": said(None),
    "part bogus": said([{"type": "bogus"}]),
    "tool without call": {"messages": [{"role": "tool", "content": "hi"}]},
    "top_logprobs 21": chat(logprobs=True, top_logprobs=21),
    "stop five": chat(stop=["a"] * 5),
    "n 0": chat(n=0),
    "tool_choice bogus": chat(tool_choice="maybe"),
    "tool without name": chat(tools=[{"type": "function", "function": {}}]),
    "response_format bogus": chat(response_format={"type": "xml"}),
    "json_schema without schema": chat(response_format={"type": "json_schema"}),
}


@pytest.mark.parametrize("body", COMPLETIONS_ACCEPTED.values(), ids=COMPLETIONS_ACCEPTED.keys())
def test_a_completion_request_of_any_dialect_is_accepted(accepts: Accepts, body: Any) -> None:
    assert accepts("CreateCompletionRequest", body)


@pytest.mark.parametrize("body", COMPLETIONS_REFUSED.values(), ids=COMPLETIONS_REFUSED.keys())
def test_a_completion_request_that_means_nothing_is_refused(accepts: Accepts, body: Any) -> None:
    assert not accepts("CreateCompletionRequest", body)


@pytest.mark.parametrize("body", CHAT_ACCEPTED.values(), ids=CHAT_ACCEPTED.keys())
def test_a_chat_request_of_any_dialect_is_accepted(accepts: Accepts, body: Any) -> None:
    assert accepts("CreateChatCompletionRequest", body)


@pytest.mark.parametrize("body", CHAT_REFUSED.values(), ids=CHAT_REFUSED.keys())
def test_a_chat_request_that_means_nothing_is_refused(accepts: Accepts, body: Any) -> None:
    assert not accepts("CreateChatCompletionRequest", body)


def every_optional_field(bundle: dict[str, Any], name: str) -> list[str]:
    schema = bundle["components"]["schemas"][name]
    return [field for field in schema["properties"] if field not in schema.get("required", [])]


@pytest.mark.parametrize(
    ("name", "body"),
    [("CreateCompletionRequest", {"prompt": "hi"}), ("CreateChatCompletionRequest", {"messages": [USER]})],
)
def test_null_is_accepted_for_every_optional_field(
    bundle: dict[str, Any], accepts: Accepts, name: str, body: dict[str, Any]
) -> None:
    refused = [f for f in every_optional_field(bundle, name) if not accepts(name, {**body, f: None})]
    assert refused == []
