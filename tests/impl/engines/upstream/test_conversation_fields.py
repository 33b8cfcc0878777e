"""Messages and tools as each kind of upstream is told of them."""

from typing import Any

import pytest

from wireproof_server.engines.upstream.dialects import DIALECTS
from wireproof_server.engines.upstream.request_body import chat_body
from wireproof_server.generation.conversation import MediaPart, Message, TextPart, Tool, ToolCall, ToolChoice
from wireproof_server.generation.errors import UnsupportedParameter
from wireproof_server.generation.requests import ChatRequest
from wireproof_server.generation.sampling import Sampling

LIMITED = Sampling(max_tokens=5)
USER = Message("user", (TextPart("Hi"),))
ALL = sorted(DIALECTS)


def chat(dialect: str, **fields: Any) -> dict[str, Any]:
    return chat_body(ChatRequest("m", fields.pop("messages", [USER]), LIMITED, **fields), DIALECTS[dialect])


def test_messages_are_passed_on_with_all_they_have() -> None:
    picture = {"type": "image_url", "image_url": {"url": "data:image/png;base64,AA==", "detail": "low"}}
    messages = [
        Message("developer", (TextPart("Be brief."),)),
        Message(
            "user",
            (TextPart("What is this?"), MediaPart("image_url", picture, "messages[1].content[1]")),
            name="Ada",
        ),
        Message("assistant", (), tool_calls=(ToolCall("c1", "look", '{"x": 1}'),)),
        Message("tool", (TextPart("A cat."),), tool_call_id="c1"),
        Message("assistant", ()),
    ]
    assert chat("vllm", messages=messages)["messages"] == [
        {"role": "system", "content": "Be brief."},
        {"role": "user", "content": [{"type": "text", "text": "What is this?"}, picture], "name": "Ada"},
        {
            "role": "assistant",
            "content": None,
            "tool_calls": [{"id": "c1", "type": "function", "function": {"name": "look", "arguments": '{"x": 1}'}}],
        },
        {"role": "tool", "content": "A cat.", "tool_call_id": "c1"},
        {"role": "assistant", "content": ""},
    ]
    assert chat("openai", messages=messages)["messages"][0]["role"] == "developer"


def test_earlier_reasoning_is_passed_on_or_refused_with_its_place() -> None:
    messages = [USER, Message("assistant", (TextPart("Yes."),), reasoning="Hm.")]
    assert chat("vllm", messages=messages)["messages"][1]["reasoning_content"] == "Hm."
    with pytest.raises(UnsupportedParameter) as refusal:
        chat("openai", messages=messages)
    assert refusal.value.parameter == "messages[1].reasoning_content"


def test_reasoning_effort_is_passed_on_where_the_dialect_knows_the_word() -> None:
    assert chat("openai", reasoning_effort="minimal")["reasoning_effort"] == "minimal"
    assert chat("mistralrs", reasoning_effort="low")["reasoning_effort"] == "low"
    for dialect, effort in (("mistralrs", "minimal"), ("llamacpp", "low")):
        with pytest.raises(UnsupportedParameter) as refusal:
            chat(dialect, reasoning_effort=effort)
        assert refusal.value.parameter == "reasoning_effort"


TOOLS = (Tool("look", "Look.", {"type": "object"}, strict=True), Tool("walk"))
SENT_LOOK = {
    "type": "function",
    "function": {"name": "look", "description": "Look.", "parameters": {"type": "object"}, "strict": True},
}
SENT_WALK = {"type": "function", "function": {"name": "walk"}}
NAMED_LOOK = {"type": "function", "function": {"name": "look"}}


@pytest.mark.parametrize("dialect", ALL)
@pytest.mark.parametrize("mode", ["auto", "required"])
def test_tools_and_a_plain_choice_are_passed_on(dialect: str, mode: Any) -> None:
    body = chat(dialect, tools=TOOLS, tool_choice=ToolChoice(mode))
    assert (body["tools"], body["tool_choice"]) == ([SENT_LOOK, SENT_WALK], mode)
    assert body.get("parallel_tool_calls") == (None if dialect == "mistralrs" else True)


@pytest.mark.parametrize("dialect", ALL)
def test_without_tools_nothing_is_said_about_them(dialect: str) -> None:
    assert {"tools", "tool_choice", "parallel_tool_calls"}.isdisjoint(chat(dialect))


def test_no_tool_is_sent_where_none_may_be_called_so_that_none_is_written_as_text() -> None:
    assert chat("openai", tools=TOOLS, tool_choice=ToolChoice("none"))["tool_choice"] == "none"
    for dialect in ("vllm", "mistralrs", "llamacpp"):
        assert "tools" not in chat(dialect, tools=TOOLS, tool_choice=ToolChoice("none"))


def test_a_named_tool_is_named_or_where_names_are_not_read_the_only_one_sent() -> None:
    choice = ToolChoice("required", ("look",))
    assert chat("openai", tools=TOOLS, tool_choice=choice)["tool_choice"] == NAMED_LOOK
    assert chat("vllm", tools=TOOLS, tool_choice=choice)["tool_choice"] == NAMED_LOOK
    body = chat("llamacpp", tools=TOOLS, tool_choice=choice)
    assert (body["tools"], body["tool_choice"]) == ([SENT_LOOK], "required")


def test_allowed_tools_are_listed_at_openai_and_the_only_ones_sent_elsewhere() -> None:
    choice = ToolChoice("auto", ("look",))
    body = chat("openai", tools=TOOLS, tool_choice=choice)
    assert body["tools"] == [SENT_LOOK, SENT_WALK]
    allowed = {"mode": "auto", "tools": [NAMED_LOOK]}
    assert body["tool_choice"] == {"type": "allowed_tools", "allowed_tools": allowed}
    for dialect in ("vllm", "mistralrs", "llamacpp"):
        body = chat(dialect, tools=TOOLS, tool_choice=choice)
        assert (body["tools"], body["tool_choice"]) == ([SENT_LOOK], "auto")


def test_a_limit_of_one_tool_call_is_passed_on_or_refused() -> None:
    assert chat("openai", tools=TOOLS, parallel_tool_calls=False)["parallel_tool_calls"] is False
    with pytest.raises(UnsupportedParameter) as refusal:
        chat("mistralrs", tools=TOOLS, parallel_tool_calls=False)
    assert refusal.value.parameter == "parallel_tool_calls"
