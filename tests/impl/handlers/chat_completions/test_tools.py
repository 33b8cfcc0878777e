"""The tools of a request, in both forms."""

from typing import Any

import pytest

from wireproof_server.generation.conversation import Tool, ToolChoice
from wireproof_server.generation.errors import InvalidRequest, UnsupportedParameter
from wireproof_server.handlers.chat_completions.tools import ToolUse, tool_use


def tool(name: str, **more: Any) -> dict[str, Any]:
    return {"type": "function", "function": {"name": name, **more}}


def test_functions_with_all_they_say() -> None:
    schema = {"type": "object"}
    use = tool_use({"tools": [tool("a", description="d", parameters=schema, strict=True), tool("b")]})
    assert use == ToolUse((Tool("a", "d", schema, strict=True), Tool("b")), ToolChoice("auto"), parallel=True)


@pytest.mark.parametrize(("sent", "parallel"), [(None, True), (True, True), (False, False)])
def test_parallel_calls_are_allowed_unless_forbidden(sent: bool | None, parallel: bool) -> None:
    assert tool_use({"tools": [tool("a")], "parallel_tool_calls": sent}).parallel is parallel


def test_without_tools_there_is_nothing_to_call() -> None:
    assert tool_use({}) == tool_use({"tools": None, "functions": None}) == tool_use({"tools": []})
    assert tool_use({}).tools == ()


@pytest.mark.parametrize(
    ("sent", "choice"),
    [
        (None, ToolChoice("auto")),
        ("none", ToolChoice("none")),
        ("auto", ToolChoice("auto")),
        ({"name": "a"}, ToolChoice("required", ("a",))),
    ],
)
def test_deprecated_functions_are_tools_called_one_at_a_time(sent: Any, choice: ToolChoice) -> None:
    use = tool_use({"functions": [{"name": "a", "description": "d"}], "function_call": sent})
    assert use == ToolUse((Tool("a", "d"),), choice, parallel=False, is_legacy=True)


@pytest.mark.parametrize(
    ("body", "parameter"),
    [
        ({"tools": [tool("a"), tool("b"), tool("a")]}, "tools[2]"),
        ({"functions": [{"name": "a"}, {"name": "a"}]}, "functions[1]"),
        ({"functions": [{"name": "a"}], "function_call": {"name": "b"}}, "function_call"),
        ({"function_call": {"name": "b"}}, "function_call"),
        ({"functions": [{"name": "a"}], "tools": [tool("a")]}, "tools"),
        ({"functions": [{"name": "a"}], "tool_choice": "auto"}, "tool_choice"),
        ({"tools": [tool("a")], "tool_choice": {"type": "function", "name": "b"}}, "tool_choice"),
        ({"tool_choice": "required"}, "tool_choice"),
    ],
)
def test_contradictions_are_refused(body: dict[str, Any], parameter: str) -> None:
    with pytest.raises(InvalidRequest) as refused:
        tool_use(body)
    assert refused.value.parameter == parameter


def test_custom_tools_are_not_offered() -> None:
    with pytest.raises(UnsupportedParameter) as refused:
        tool_use({"tools": [tool("a"), {"type": "custom", "custom": {"name": "b"}}]})
    assert refused.value.parameter == "tools[1]"
