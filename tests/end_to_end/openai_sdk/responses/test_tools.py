"""Function calls: every form of tool_choice, and the loop with results in all its forms."""

import json
from collections.abc import Sequence

import jsonschema
import pytest
from openai import OpenAI
from openai.types.responses import (
    FunctionToolParam,
    Response,
    ResponseFunctionToolCall,
    ResponseInputItemParam,
    response_create_params,
)

WEATHER: ResponseInputItemParam = {"role": "user", "content": "What's the weather like in Boston today?"}


def function_calls(response: Response, tools: Sequence[FunctionToolParam]) -> list[ResponseFunctionToolCall]:
    """The calls of a response, after judging each against its tool's schema."""
    schemas = {tool["name"]: tool["parameters"] or {} for tool in tools}
    calls = [item for item in response.output if isinstance(item, ResponseFunctionToolCall)]
    for call in calls:
        assert call.status == "completed"
        jsonschema.validate(json.loads(call.arguments), schemas[call.name])
    assert len({call.call_id for call in calls}) == len(calls)
    return calls


def test_auto_lets_the_model_call(client: OpenAI, weather_tool: FunctionToolParam) -> None:
    response = client.responses.create(model="default", input=[WEATHER], tools=[weather_tool], temperature=0)
    (call,) = function_calls(response, [weather_tool])
    assert (call.name, json.loads(call.arguments)) == ("get_weather", {"location": "Boston"})
    assert response.status == "completed"
    assert response.tools[0].to_dict().items() >= weather_tool.items()


def test_none_forbids_calls(client: OpenAI, weather_tool: FunctionToolParam) -> None:
    response = client.responses.create(
        model="default",
        input=[WEATHER],
        tools=[weather_tool],
        tool_choice="none",
        temperature=0,
        max_output_tokens=30,
    )
    assert function_calls(response, [weather_tool]) == []
    assert response.output_text != ""


NAMED: response_create_params.ToolChoice = {"type": "function", "name": "add"}
ALLOWED: response_create_params.ToolChoice = {
    "type": "allowed_tools",
    "mode": "required",
    "tools": [{"type": "function", "name": "add"}],
}


@pytest.mark.parametrize(
    ("choice", "names"),
    [("required", {"get_weather", "add"}), (NAMED, {"add"}), (ALLOWED, {"add"})],
    ids=["required", "named", "allowed_tools"],
)
def test_a_demanded_call_is_made_even_when_it_does_not_fit(
    client: OpenAI,
    weather_tool: FunctionToolParam,
    add_tool: FunctionToolParam,
    choice: response_create_params.ToolChoice,
    names: set[str],
) -> None:
    response = client.responses.create(
        model="default",
        input="Hello, how are you?",
        tools=[weather_tool, add_tool],
        tool_choice=choice,
        parallel_tool_calls=False,
        temperature=0,
        max_output_tokens=100,
    )
    (call,) = function_calls(response, [weather_tool, add_tool])
    assert call.name in names
    echoed = response.tool_choice
    assert (echoed if isinstance(echoed, str) else echoed.to_dict()) == choice
