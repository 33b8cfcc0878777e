"""Tool calls: every form of tool_choice, the loop with results, and several calls at once in a stream."""

import json
from collections.abc import Sequence

import jsonschema
import pytest
from openai import OpenAI
from openai.types.chat import (
    ChatCompletionFunctionToolParam,
    ChatCompletionMessageFunctionToolCall,
    ChatCompletionMessageParam,
    ChatCompletionMessageToolCallUnion,
    ChatCompletionToolChoiceOptionParam,
)

WEATHER: list[ChatCompletionMessageParam] = [
    {"role": "user", "content": "What's the weather like in Boston today?"},
]


def function_calls(
    calls: Sequence[ChatCompletionMessageToolCallUnion] | None, tools: Sequence[ChatCompletionFunctionToolParam]
) -> list[tuple[str, object]]:
    """Names and arguments of calls, after judging each against its tool's schema."""
    schemas = {tool["function"]["name"]: tool["function"]["parameters"] for tool in tools}
    result: list[tuple[str, object]] = []
    for call in calls or []:
        assert isinstance(call, ChatCompletionMessageFunctionToolCall)
        assert call.id
        arguments = json.loads(call.function.arguments)
        jsonschema.validate(arguments, schemas[call.function.name])
        result.append((call.function.name, arguments))
    return result


def test_auto_lets_the_model_call(client: OpenAI, weather_tool: ChatCompletionFunctionToolParam) -> None:
    answer = client.chat.completions.create(model="default", messages=WEATHER, tools=[weather_tool], temperature=0)
    (choice,) = answer.choices
    (call,) = function_calls(choice.message.tool_calls, [weather_tool])
    assert call == ("get_weather", {"location": "Boston"})
    assert choice.finish_reason == "tool_calls"


def test_none_forbids_calls(client: OpenAI, weather_tool: ChatCompletionFunctionToolParam) -> None:
    answer = client.chat.completions.create(
        model="default", messages=WEATHER, tools=[weather_tool], tool_choice="none", temperature=0, max_tokens=30
    )
    assert answer.choices[0].message.tool_calls is None
    assert answer.choices[0].finish_reason in {"stop", "length"}


NAMED: ChatCompletionToolChoiceOptionParam = {"type": "function", "function": {"name": "add"}}
ALLOWED: ChatCompletionToolChoiceOptionParam = {
    "type": "allowed_tools",
    "allowed_tools": {"mode": "required", "tools": [{"type": "function", "function": {"name": "add"}}]},
}


@pytest.mark.parametrize(
    ("choice", "names"),
    [("required", {"get_weather", "add"}), (NAMED, {"add"}), (ALLOWED, {"add"})],
    ids=["required", "named", "allowed_tools"],
)
def test_a_demanded_call_is_made_even_when_it_does_not_fit(
    client: OpenAI,
    weather_tool: ChatCompletionFunctionToolParam,
    add_tool: ChatCompletionFunctionToolParam,
    choice: ChatCompletionToolChoiceOptionParam,
    names: set[str],
) -> None:
    answer = client.chat.completions.create(
        model="default",
        messages=[{"role": "user", "content": "Hello, how are you?"}],
        tools=[weather_tool, add_tool],
        tool_choice=choice,
        parallel_tool_calls=False,
        temperature=0,
        max_tokens=100,
    )
    (call,) = function_calls(answer.choices[0].message.tool_calls, [weather_tool, add_tool])
    assert call[0] in names


def test_a_result_is_taken_into_the_next_answer(client: OpenAI, weather_tool: ChatCompletionFunctionToolParam) -> None:
    messages = list(WEATHER)
    first = client.chat.completions.create(model="default", messages=messages, tools=[weather_tool], temperature=0)
    message = first.choices[0].message
    assert message.tool_calls
    messages.append(message.to_dict())  # type: ignore[arg-type]  # an answer is a valid message, which the types do not say
    messages.append(
        {"role": "tool", "tool_call_id": message.tool_calls[0].id, "content": '{"temperature": 21, "sky": "sunny"}'}
    )
    second = client.chat.completions.create(model="default", messages=messages, tools=[weather_tool], temperature=0)
    assert second.choices[0].message.content
    assert second.choices[0].finish_reason == "stop"
    assert first.usage is not None
    assert second.usage is not None
    assert second.usage.prompt_tokens > first.usage.prompt_tokens


def test_the_calls_of_a_stream_are_numbered_and_whole(
    client: OpenAI, weather_tool: ChatCompletionFunctionToolParam
) -> None:
    chunks = client.chat.completions.create(
        model="default",
        messages=[{"role": "user", "content": "What is the weather in Paris and in Rome?"}],
        tools=[weather_tool],
        tool_choice="required",
        parallel_tool_calls=True,
        temperature=1,
        seed=2,
        max_tokens=120,
        stream=True,
    )
    heads: dict[int, tuple[str | None, str | None]] = {}
    arguments: dict[int, str] = {}
    finish_reasons = []
    for chunk in chunks:
        for choice in chunk.choices:
            finish_reasons += [choice.finish_reason] if choice.finish_reason else []
            for piece in choice.delta.tool_calls or []:
                assert piece.function is not None
                if piece.index not in heads:
                    heads[piece.index] = (piece.id, piece.function.name)
                else:
                    assert piece.id is None or piece.id == heads[piece.index][0]
                arguments[piece.index] = arguments.get(piece.index, "") + (piece.function.arguments or "")
    assert list(heads) == list(range(len(heads)))
    assert len({identity for identity, _ in heads.values()}) == len(heads) > 0
    assert {name for _, name in heads.values()} == {"get_weather"}
    assert len(finish_reasons) == 1
    if finish_reasons == ["tool_calls"]:
        for text in arguments.values():
            assert set(json.loads(text)) == {"location"}
