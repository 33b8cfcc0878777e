"""Tools in either form, and every spelling of which must or may be called."""

from typing import Any

import pytest

from tests.impl.handlers.responses.contract import faults
from tests.impl.handlers.responses.playing import answer, order
from wireproof_server.errors.api_error import ApiError
from wireproof_server.generation.conversation import Tool, ToolChoice
from wireproof_server.generation.errors import InvalidRequest, UnsupportedParameter

SCHEMA = {"type": "object", "properties": {"city": {"type": "string"}}}
WHOLE = {"name": "f", "description": "Tells.", "parameters": SCHEMA, "strict": True}
TWO = [{"type": "function", "name": "f"}, {"type": "function", "name": "g"}]


def tools(*given: Any) -> list[Tool]:
    return list(order(input="Hi", tools=list(given)).tools.tools)


@pytest.mark.parametrize("form", [{"type": "function", **WHOLE}, {"type": "function", "function": WHOLE}])
def test_a_function_is_defined_flat_or_nested_and_repeated_flat(form: dict[str, Any]) -> None:
    assert tools(form) == [Tool("f", "Tells.", SCHEMA, strict=True)]
    assert answer(tools=[form]).body["tools"] == [{"type": "function", **WHOLE}]


@pytest.mark.parametrize("parameters", [{}, {"parameters": None}])
def test_a_function_without_parameters_takes_none(parameters: dict[str, Any]) -> None:
    [tool] = tools({"type": "function", "name": "f", **parameters})
    assert tool.parameters == {"type": "object", "properties": {}, "additionalProperties": False}
    assert not tool.strict


def test_parameters_without_any_word_in_them_take_anything() -> None:
    assert tools({"type": "function", "name": "f", "parameters": {}})[0].parameters == {}


def test_a_function_is_defined_once() -> None:
    with pytest.raises(InvalidRequest) as refusal:
        tools({"type": "function", "name": "f", "function": {"name": "g"}})
    assert refusal.value.parameter == "tools[0].function"
    with pytest.raises(InvalidRequest) as refusal:
        tools(*TWO, {"type": "function", "function": {"name": "f"}})
    assert refusal.value.parameter == "tools[2]"


def test_what_no_contract_knows_about_a_tool_is_ignored() -> None:
    assert tools({"type": "function", "name": "f", "function": 5}) == tools({"type": "function", "name": "f"})


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (None, ToolChoice("auto")),
        ("auto", ToolChoice("auto")),
        ("none", ToolChoice("none")),
        ("required", ToolChoice("required")),
        ({"type": "function", "name": "g"}, ToolChoice("required", ("g",))),
        ({"type": "function", "function": {"name": "g"}}, ToolChoice("required", ("g",))),
        ({"type": "function", "name": "g", "function": 5}, ToolChoice("required", ("g",))),
        (
            {"type": "allowed_tools", "mode": "auto", "tools": [{"type": "function", "name": "g"}]},
            ToolChoice("auto", ("g",)),
        ),
        (
            {"type": "allowed_tools", "mode": "required", "tools": [{"type": "function", "name": n} for n in "fg"]},
            ToolChoice("required", ("f", "g")),
        ),
    ],
)
def test_every_spelling_of_a_choice_is_read(choice: Any, expected: ToolChoice) -> None:
    found = order(input="Hi", tools=TWO, tool_choice=choice)
    assert found.tools.choice == expected
    assert faults("ResponseToolChoice", found.echo["tool_choice"]) == []


@pytest.mark.parametrize(
    ("choice", "repeated"),
    [
        (None, "auto"),
        ("required", "required"),
        ({"type": "function", "function": {"name": "g"}}, {"type": "function", "name": "g"}),
    ],
)
def test_the_choice_is_repeated_in_the_official_form(choice: Any, repeated: Any) -> None:
    assert answer(tools=TWO, tool_choice=choice).body["tool_choice"] == repeated


@pytest.mark.parametrize(
    "choice",
    [
        {"type": "function", "name": "h"},
        {"type": "allowed_tools", "mode": "auto", "tools": [{"type": "function", "name": "h"}]},
        {"type": "allowed_tools", "mode": "required", "tools": []},
    ],
)
def test_a_choice_of_what_is_not_there_is_refused(choice: Any) -> None:
    with pytest.raises(InvalidRequest) as refusal:
        order(input="Hi", tools=TWO, tool_choice=choice)
    assert refusal.value.parameter == "tool_choice"


def test_a_call_cannot_be_demanded_where_there_are_no_tools() -> None:
    with pytest.raises(InvalidRequest) as refusal:
        order(input="Hi", tool_choice="required")
    assert refusal.value.parameter == "tool_choice"
    assert order(input="Hi", tool_choice="none").tools.choice == ToolChoice("none")


def test_a_function_among_the_allowed_tools_has_a_name() -> None:
    choice = {"type": "allowed_tools", "mode": "auto", "tools": [{"type": "function"}]}
    with pytest.raises(ApiError) as refusal:
        order(input="Hi", tools=TWO, tool_choice=choice)
    assert refusal.value.param == "tool_choice.tools[0].name"


def test_tools_of_the_server_cannot_be_among_the_allowed_ones() -> None:
    choice = {"type": "allowed_tools", "mode": "auto", "tools": [{"type": "web_search"}]}
    with pytest.raises(UnsupportedParameter):
        order(input="Hi", tools=TWO, tool_choice=choice)
