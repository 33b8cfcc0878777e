"""What strict reasoning models say, and what others say that looks like it."""

import json
from typing import Any

import pytest

from wireproof.reading.model_refusals import has_no_room, least_limit, refused_parameters
from wireproof.transcript.answer import Answer, Piece
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.request import Request

CHAT, RESPONSES = "createChatCompletion", "createResponse"


def exchange(fields: dict[str, Any], status: int, body: Any, operation: str = CHAT) -> Exchange:
    answer = Answer(status, (), (Piece(0.1, json.dumps(body).encode()),))
    return Exchange("chat.test", operation, Request("POST", "/x", (), json.dumps(fields).encode()), answer)


def refused(message: str, param: str | None = None, status: int = 400, **fields: Any) -> Exchange:
    return exchange(fields, status, {"error": {"message": message, "param": param}})


@pytest.mark.parametrize(
    ("message", "param", "fields", "found"),
    [
        (
            "'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
            "max_tokens",
            {"max_tokens": 8, "temperature": 0},
            ("max_tokens",),
        ),
        (
            "'temperature' does not support 0 with this model. Only the default (1) value is supported.",
            "temperature",
            {"temperature": 0},
            ("temperature",),
        ),
        (
            "this model has beta-limitations, temperature, top_p and n are fixed at 1",
            None,
            {"temperature": 0.7, "top_p": 0.9, "n": 1},
            ("temperature", "top_p"),
        ),
        (
            "O-series models don't support temperature=0.0. Only temperature=1 is supported.",
            None,
            {"temperature": 0},
            1,
        ),
        ("`temperature` may only be set to 1 when thinking is enabled.", None, {"temperature": 0}, ("temperature",)),
        ("Unsupported parameter: 'top_p' is not supported with this model.", "top_p", {"top_p": None}, ("top_p",)),
        ("Unsupported parameter: 'n' is not supported with this model.", "n", {"n": 1}, ("n",)),
        ("You are not allowed to request logprobs from this model", None, {"logprobs": True}, ("logprobs",)),
    ],
)
def test_a_model_names_what_it_does_not_take(message: str, param: str | None, fields: Any, found: Any) -> None:
    expected = found if isinstance(found, tuple) else ("temperature",)
    assert refused_parameters(refused(message, param, **fields)) == expected


@pytest.mark.parametrize(
    "each",
    [
        refused("`temperature` has to be a strictly positive float", "temperature", temperature=0),
        refused("Unrecognized request argument supplied: max_tokens", "max_tokens", max_tokens=8),
        refused("The request could not be understood", "max_tokens", max_tokens=8),
        refused("Unsupported parameter: 'max_tokens' is not supported with this model.", "max_tokens"),
        refused("'temperature' does not support 1 with this model.", "temperature", temperature=1),
        refused("Only the default (1) 'top_p' is supported by this model.", "top_p", top_p=None),
        refused("'temperature' does not support 0 with this model.", "temperature", 500, temperature=0),
        refused("Unsupported parameter: 'messages' is not supported with this model.", "messages", messages=[]),
        exchange({"temperature": 0}, 400, {"error": {"message": "'temperature': not with this model"}}, "listModels"),
        exchange({"temperature": 0}, 400, ["no", "object"]),
        exchange({"temperature": 0}, 400, {"error": "temperature is not supported"}),
    ],
)
def test_other_refusals_are_not_for_the_models_sake(each: Exchange) -> None:
    assert refused_parameters(each) == ()


def test_a_least_limit_is_read_from_its_refusal() -> None:
    words = "Invalid 'max_completion_tokens': integer below minimum value. Expected a value >= 16, but got 5 instead."
    assert least_limit(refused(words, "max_completion_tokens", max_completion_tokens=5)) == 16
    assert least_limit(refused(words, "max_completion_tokens", max_completion_tokens=16)) is None
    assert least_limit(refused(words.replace("16", "4096"), "max_completion_tokens", max_completion_tokens=5)) is None
    assert least_limit(exchange({"max_completion_tokens": 5}, 200, {})) is None


def _chat(content: str | None, reasoned: int, finish: str = "length") -> dict[str, Any]:
    usage = {"completion_tokens": 32, "completion_tokens_details": {"reasoning_tokens": reasoned}}
    return {"choices": [{"index": 0, "message": {"content": content}, "finish_reason": finish}], "usage": usage}


@pytest.mark.parametrize(
    ("body", "eaten"),
    [
        (_chat("", 32), True),
        (_chat(None, 32), True),
        (_chat("Once", 28), False),
        (_chat("", 0), False),
        (_chat("", 32, "stop"), False),
    ],
)
def test_reasoning_leaves_no_room_where_it_is_counted_and_nothing_is_said(body: Any, eaten: bool) -> None:
    assert has_no_room(exchange({"max_tokens": 32}, 200, body)) is eaten


def test_without_a_limit_nothing_is_eaten() -> None:
    assert not has_no_room(exchange({}, 200, _chat("", 32)))


def test_responses_tell_it_by_their_status() -> None:
    cut = {"status": "incomplete", "output": [], "usage": {"output_tokens_details": {"reasoning_tokens": 16}}}
    assert has_no_room(exchange({"max_output_tokens": 16}, 200, cut, RESPONSES))
    assert not has_no_room(exchange({"max_output_tokens": 16}, 200, cut | {"status": "completed"}, RESPONSES))


def test_some_tell_it_as_an_error() -> None:
    words = (
        "Could not finish the message because max_tokens or model output limit was reached. Try a higher max_tokens."
    )
    assert has_no_room(refused(words, max_completion_tokens=5))
    assert not has_no_room(refused("max_tokens is too large", max_completion_tokens=5))
