"""Every spelling of tool_choice."""

from typing import Any

import pytest

from wireproof_server.generation.conversation import ToolChoice
from wireproof_server.generation.errors import InvalidRequest, UnsupportedParameter
from wireproof_server.handlers.fields.tool_choice import tool_choice

NAMES = {"a", "b"}


@pytest.mark.parametrize(
    ("value", "choice"),
    [
        (None, ToolChoice("auto")),
        ("none", ToolChoice("none")),
        ("auto", ToolChoice("auto")),
        ("required", ToolChoice("required")),
        ({"type": "function", "function": {"name": "b"}}, ToolChoice("required", ("b",))),
        ({"type": "function", "name": "b"}, ToolChoice("required", ("b",))),
        (
            {
                "type": "allowed_tools",
                "allowed_tools": {"mode": "auto", "tools": [{"type": "function", "function": {"name": "a"}}]},
            },
            ToolChoice("auto", ("a",)),
        ),
        (
            {
                "type": "allowed_tools",
                "mode": "required",
                "tools": [{"type": "function", "name": "a"}, {"type": "function", "name": "b"}],
            },
            ToolChoice("required", ("a", "b")),
        ),
    ],
)
def test_every_spelling_is_understood(value: Any, choice: ToolChoice) -> None:
    assert tool_choice(value, NAMES) == choice


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ({"type": "function", "name": "c"}, NAMES),
        ({"type": "allowed_tools", "mode": "auto", "tools": [{"type": "function", "name": "c"}]}, NAMES),
        ({"type": "allowed_tools", "mode": "required", "tools": []}, NAMES),
        ({"type": "function", "name": "a"}, set()),
        ("required", set()),
    ],
)
def test_a_call_of_what_is_not_there_is_refused(value: Any, names: set[str]) -> None:
    with pytest.raises(InvalidRequest) as refused:
        tool_choice(value, names)
    assert refused.value.parameter == "tool_choice"
    assert not isinstance(refused.value, UnsupportedParameter)


@pytest.mark.parametrize("value", [{"type": "custom", "custom": {"name": "a"}}, {"type": "shell"}])
def test_tools_that_are_no_functions_cannot_be_chosen(value: Any) -> None:
    with pytest.raises(UnsupportedParameter) as refused:
        tool_choice(value, NAMES)
    assert refused.value.parameter == "tool_choice"


@pytest.mark.parametrize("value", [None, "none", "auto"])
def test_without_tools_nothing_needs_to_be_called(value: str | None) -> None:
    assert tool_choice(value, ()).mode in {"none", "auto"}
