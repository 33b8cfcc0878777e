"""Which bodies each dialect's own server takes: those for which the dialects were compared, one by one.

A letter for each profile says whether its server accepts the body: o(penai), h(adrian), m(istralrs), n(ewapi). A field
that a dialect does not know is ignored, so a body with one is accepted whatever the field holds.
"""

from collections.abc import Callable
from typing import Any

import pytest

from wireproof_contract import documents

ProfileAccepts = Callable[[str, Any, Any], bool]

TEXT = {"model": "m", "prompt": "hi"}
COMPLETIONS: dict[str, tuple[dict[str, Any], str]] = {
    "model and prompt": (TEXT, "ohmn"),
    "no model": ({"prompt": "hi"}, "hm"),
    "no prompt": ({"model": "m"}, ""),
    "model null": ({"model": None, "prompt": "hi"}, "h"),
    "prompt null": (TEXT | {"prompt": None}, "o"),
    "prompt object": (TEXT | {"prompt": {}}, ""),
    "prompt empty": (TEXT | {"prompt": ""}, "oh"),
    "prompt texts": (TEXT | {"prompt": ["a", "b"]}, "ohn"),
    "prompt empty list": (TEXT | {"prompt": []}, "ohn"),
    "prompt tokens": (TEXT | {"prompt": [1, 2]}, "oh"),
    "prompt token lists": (TEXT | {"prompt": [[1], [2]]}, "oh"),
    "temperature null": (TEXT | {"temperature": None}, "ohmn"),
    "n null": (TEXT | {"n": None}, "ohn"),
    "echo null": (TEXT | {"echo": None}, "ohn"),
    "max_tokens 0": (TEXT | {"max_tokens": 0}, "on"),
    "max_tokens null": (TEXT | {"max_tokens": None}, "ohmn"),
    "max_tokens negative": (TEXT | {"max_tokens": -1}, ""),
    "stop text": (TEXT | {"stop": "x"}, "ohmn"),
    "stop null": (TEXT | {"stop": None}, "ohmn"),
    "stop empty list": (TEXT | {"stop": []}, "hmn"),
    "logprobs 5": (TEXT | {"logprobs": 5}, "ohmn"),
    "logprobs null": (TEXT | {"logprobs": None}, "ohmn"),
    "logprobs true": (TEXT | {"logprobs": True}, "n"),
    "logit_bias whole": (TEXT | {"logit_bias": {"50256": -100}}, "ohmn"),
    "logit_bias fraction": (TEXT | {"logit_bias": {"50256": 1.5}}, "hmn"),
    "stream null": (TEXT | {"stream": None}, "omn"),
    "stream_options null": (TEXT | {"stream_options": None}, "ohmn"),
    "stream_options empty": (TEXT | {"stream_options": {}}, "ohmn"),
    "user null": (TEXT | {"user": None}, "hmn"),
    "suffix null": (TEXT | {"suffix": None}, "ohmn"),
    "unknown field": (TEXT | {"surprise": [1]}, "ohmn"),
    "grammar of a bad kind": (TEXT | {"grammar": {"type": "bogus"}}, "ohn"),
    "best_of below n": (TEXT | {"best_of": 2, "n": 3}, "ohmn"),  # a relation that no schema states
}

ASKED = {"model": "m", "messages": [{"role": "user", "content": "hi"}]}
CALLED = {
    "role": "assistant",
    "content": None,
    "tool_calls": [{"id": "c", "type": "function", "function": {"name": "f", "arguments": "{}"}}],
}
CHAT: dict[str, tuple[dict[str, Any], str]] = {
    "one message": (ASKED, "ohmn"),
    "no model": ({"messages": ASKED["messages"]}, "hm"),
    "role unknown": ({"model": "m", "messages": [{"role": "bogus", "content": "hi"}]}, ""),
    "no messages": ({"model": "m", "messages": []}, ""),
    "content parts": (
        {"model": "m", "messages": [{"role": "user", "content": [{"type": "text", "text": "a"}]}]},
        "ohmn",
    ),
    "content null with a call": (
        {"model": "m", "messages": [CALLED, {"role": "tool", "tool_call_id": "c", "content": "1"}]},
        "ohmn",
    ),
    "logprobs null": (ASKED | {"logprobs": None}, "ohn"),
    "n null": (ASKED | {"n": None}, "ohn"),
    "max_completion_tokens null": (ASKED | {"max_completion_tokens": None}, "ohmn"),
    "max_completion_tokens 0": (ASKED | {"max_completion_tokens": 0}, "omn"),
    "stream_options empty": (ASKED | {"stream_options": {}}, "omn"),
    "response_format grammar": (ASKED | {"response_format": {"type": "grammar", "grammar": "a"}}, "h"),
    "reasoning_effort minimal": (ASKED | {"reasoning_effort": "minimal"}, "ohn"),
    "reasoning_effort off": (ASKED | {"reasoning_effort": "off"}, "hm"),
    "tool_choice named": (ASKED | {"tool_choice": {"type": "function", "function": {"name": "f"}}}, "ohmn"),
    "tool_choice flat": (ASKED | {"tool_choice": {"type": "function", "name": "f"}}, "omn"),
}

FUNCTION = {"type": "function", "name": "f"}
RESPONSES: dict[str, tuple[dict[str, Any], str]] = {
    "nothing": ({}, "oh"),
    "model alone": ({"model": "m"}, "oh"),
    "input text": ({"model": "m", "input": "hi"}, "ohmn"),
    "input without a model": ({"input": "hi"}, "ohm"),
    "input null": ({"model": "m", "input": None}, "oh"),
    "input object": ({"model": "m", "input": {}}, ""),
    "input messages without a type": ({"model": "m", "input": [{"role": "user", "content": "hi"}]}, "ohn"),
    "input messages with a type": (
        {"model": "m", "input": [{"type": "message", "role": "user", "content": "hi"}]},
        "ohmn",
    ),
    "max_output_tokens 1": ({"model": "m", "input": "hi", "max_output_tokens": 1}, "hmn"),
    "max_output_tokens 16": ({"model": "m", "input": "hi", "max_output_tokens": 16}, "ohmn"),
    "max_output_tokens fraction": ({"model": "m", "input": "hi", "max_output_tokens": 16.5}, "h"),
    "truncation": ({"model": "m", "input": "hi", "truncation": "auto"}, "ohmn"),
    "function without parameters": ({"model": "m", "input": "hi", "tools": [FUNCTION]}, "hmn"),
    "function with parameters": (
        {"model": "m", "input": "hi", "tools": [FUNCTION | {"parameters": None, "strict": None}]},
        "ohmn",
    ),
    "include null": ({"model": "m", "input": "hi", "include": None}, "ohmn"),
    "include usage.incremental": ({"model": "m", "input": "hi", "include": ["usage.incremental"]}, "hn"),
    "stream null": ({"model": "m", "input": "hi", "stream": None}, "omn"),
}

CASES = [
    pytest.param(schema, body, accepting, id=f"{schema}: {name}")
    for schema, rows in (
        ("CreateCompletionRequest", COMPLETIONS),
        ("CreateChatCompletionRequest", CHAT),
        ("CreateResponseRequest", RESPONSES),
    )
    for name, (body, accepting) in rows.items()
]


@pytest.mark.parametrize(("schema", "body", "accepting"), CASES)
def test_a_body_is_accepted_by_the_profiles_whose_servers_take_it(
    profile_accepts: ProfileAccepts, schema: str, body: dict[str, Any], accepting: str
) -> None:
    assert "".join(name[0] for name in documents.PROFILES if profile_accepts(name, schema, body)) == accepting


def test_what_a_server_does_not_refuse_is_not_demanded_of_it(statements: dict[str, dict[str, Any]]) -> None:
    refused = {name: stated["ranges_refused"] for name, stated in statements.items()}
    assert refused["mistralrs"] == refused["newapi"] == []
    assert refused["openai"] == ["*"]
    assert "n" not in refused["hadrian"]
    assert all(200 in statements[name]["situations"]["out_of_range"]["statuses"] for name in ("mistralrs", "newapi"))
