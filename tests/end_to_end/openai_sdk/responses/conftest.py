"""Tools that the shipped model has seen the like of, in the flat form of responses."""

import pytest
from openai.types.responses import FunctionToolParam


def function_tool(name: str, description: str, **properties: str) -> FunctionToolParam:
    schemas: dict[str, object] = {
        key: {"type": kind, "maxLength": 20} if kind == "string" else {"type": kind, "minimum": 0, "maximum": 999}
        for key, kind in properties.items()
    }
    return {
        "type": "function",
        "name": name,
        "description": description,
        "parameters": {
            "type": "object",
            "properties": schemas,
            "required": list(properties),
            "additionalProperties": False,
        },
        "strict": True,
    }


@pytest.fixture(scope="session")
def weather_tool() -> FunctionToolParam:
    return function_tool("get_weather", "Get the weather of a place", location="string")


@pytest.fixture(scope="session")
def add_tool() -> FunctionToolParam:
    return function_tool("add", "Add two numbers", a="integer", b="integer")
