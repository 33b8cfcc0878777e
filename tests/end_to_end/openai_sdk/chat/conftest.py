"""Tools that the shipped model has seen the like of."""

import pytest
from openai.types.chat import ChatCompletionFunctionToolParam


def function_tool(name: str, description: str, **properties: str) -> ChatCompletionFunctionToolParam:
    schemas: dict[str, object] = {
        key: {"type": kind, "maxLength": 20} if kind == "string" else {"type": kind, "minimum": 0, "maximum": 999}
        for key, kind in properties.items()
    }
    return {
        "type": "function",
        "function": {
            "name": name,
            "description": description,
            "parameters": {
                "type": "object",
                "properties": schemas,
                "required": list(properties),
                "additionalProperties": False,
            },
        },
    }


@pytest.fixture(scope="session")
def weather_tool() -> ChatCompletionFunctionToolParam:
    return function_tool("get_weather", "Get the weather of a place", location="string")


@pytest.fixture(scope="session")
def add_tool() -> ChatCompletionFunctionToolParam:
    return function_tool("add", "Add two numbers", a="integer", b="integer")
