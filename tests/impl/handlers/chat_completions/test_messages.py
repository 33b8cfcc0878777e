"""From the messages of a request to a conversation."""

from typing import Any

import pytest

from wireproof_server.generation.conversation import MediaPart, Message, TextPart, ToolCall
from wireproof_server.generation.errors import InvalidRequest, UnsupportedParameter
from wireproof_server.handlers.chat_completions.messages import conversation

USER = {"role": "user", "content": "Hi"}


def called(*identifiers: str) -> dict[str, Any]:
    calls = [
        {"id": identifier, "type": "function", "function": {"name": "f", "arguments": "{}"}}
        for identifier in identifiers
    ]
    return {"role": "assistant", "content": None, "tool_calls": calls}


@pytest.mark.parametrize("role", ["system", "developer", "user", "assistant"])
def test_every_role_may_speak(role: Any) -> None:
    assert conversation([{"role": role, "content": "Hi", "name": "Ann"}]) == (Message(role, (TextPart("Hi"),), "Ann"),)


def test_text_may_come_in_parts() -> None:
    parts = [{"type": "text", "text": "a"}, {"type": "text", "text": "b", "cache_control": {"type": "ephemeral"}}]
    assert conversation([{"role": "user", "content": parts}])[0].content == (TextPart("a"), TextPart("b"))


def test_media_keep_their_place_for_an_engine_that_cannot_read_them() -> None:
    picture = {"type": "image_url", "image_url": {"url": "data:,"}}
    message = conversation([USER, {"role": "user", "content": [{"type": "text", "text": "a"}, picture]}])[1]
    assert message.content == (TextPart("a"), MediaPart("image_url", picture, "messages[1].content[1]"))


def test_calls_and_their_results_belong_together() -> None:
    result = {"role": "tool", "tool_call_id": "call_1", "content": "21"}
    _, assistant, tool = conversation([USER, called("call_1"), result])
    assert assistant == Message("assistant", tool_calls=(ToolCall("call_1", "f", "{}"),))
    assert tool == Message("tool", (TextPart("21"),), tool_call_id="call_1")


@pytest.mark.parametrize(
    "messages",
    [
        [USER, {"role": "tool", "tool_call_id": "call_1", "content": "21"}],
        [called("call_2"), {"role": "tool", "tool_call_id": "call_1", "content": "21"}, called("call_1")],
    ],
)
def test_a_result_of_a_call_that_nobody_made_is_refused(messages: list[dict[str, Any]]) -> None:
    with pytest.raises(InvalidRequest) as refused:
        conversation(messages)
    assert refused.value.parameter == "messages[1].tool_call_id"


def test_the_deprecated_function_messages_are_calls_and_results() -> None:
    call = {"role": "assistant", "content": None, "function_call": {"name": "f", "arguments": "{}"}}
    result = {"role": "function", "name": "f", "content": "21"}
    first, second, third, fourth = conversation([call, result, call, result])
    assert first.tool_calls[0].name == "f"
    assert (second.role, second.name, second.tool_call_id) == ("tool", "f", first.tool_calls[0].id)
    assert (third.tool_calls[0].id, fourth.tool_call_id) == (fourth.tool_call_id, third.tool_calls[0].id)
    assert third.tool_calls[0].id != first.tool_calls[0].id


def test_a_result_of_a_function_that_nobody_called_is_refused() -> None:
    with pytest.raises(InvalidRequest) as refused:
        conversation([USER, {"role": "function", "name": "f", "content": "21"}])
    assert refused.value.parameter == "messages[1].name"


@pytest.mark.parametrize("field", ["reasoning", "reasoning_content"])
def test_earlier_reasoning_is_kept_apart_from_the_text(field: str) -> None:
    [message] = conversation([{"role": "assistant", "content": "a", field: "hm"}])
    assert (message.content, message.reasoning) == ((TextPart("a"),), "hm")


def test_an_earlier_refusal_is_what_the_assistant_said() -> None:
    part = {"type": "refusal", "refusal": "no"}
    for message in ({"content": [part]}, {"content": None, "refusal": "no"}, {"refusal": "no"}):
        assert conversation([{"role": "assistant", **message}])[0].content == (TextPart("no"),)


@pytest.mark.parametrize(
    ("message", "parameter"),
    [
        ({"audio": {"id": "audio_1"}}, "messages[0].audio"),
        (
            {"tool_calls": [{"id": "1", "type": "custom", "custom": {"name": "f", "input": ""}}]},
            "messages[0].tool_calls[0]",
        ),
    ],
)
def test_what_no_engine_here_could_be_given_is_refused_by_name(message: dict[str, Any], parameter: str) -> None:
    with pytest.raises(UnsupportedParameter) as refused:
        conversation([{"role": "assistant", **message}])
    assert refused.value.parameter == parameter
