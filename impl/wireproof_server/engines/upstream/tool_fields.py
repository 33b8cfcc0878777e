"""Tools and the choice among them as JSON."""

from collections.abc import Sequence
from typing import Any

from wireproof_server.engines.upstream.dialects import Dialect
from wireproof_server.engines.upstream.sampling_fields import refuse
from wireproof_server.generation.conversation import Tool
from wireproof_server.generation.requests import ChatRequest


def tool_fields(request: ChatRequest, dialect: Dialect) -> dict[str, Any]:
    """`tools`, `tool_choice` and `parallel_tool_calls`; nothing when no tool may be called.

    Where a dialect cannot say which tools are allowed, only those are sent: a model cannot call what it is not told
    of, while with `tool_choice` "none" many write the call out as text. Raises `UnsupportedParameter`.
    """
    tools = _sent_tools(request, dialect)
    if not tools:
        return {}
    body: dict[str, Any] = {
        "tools": [_tool(tool) for tool in tools],
        "tool_choice": _choice(request, dialect),
    }
    if dialect.takes_parallel_tool_calls:
        body["parallel_tool_calls"] = request.parallel_tool_calls
    elif not request.parallel_tool_calls:
        raise refuse(dialect, "parallel_tool_calls", "a limit of one tool call")
    return body


def _sent_tools(request: ChatRequest, dialect: Dialect) -> Sequence[Tool]:
    choice = request.tool_choice
    if dialect.takes_allowed_tools:
        return request.tools
    if choice.mode == "none":
        return ()
    if choice.allowed is None:
        return request.tools
    return [tool for tool in request.tools if tool.name in choice.allowed]


def _choice(request: ChatRequest, dialect: Dialect) -> str | dict[str, Any]:
    choice = request.tool_choice
    if choice.allowed is None or choice.mode == "none":
        return choice.mode
    if choice.mode == "required" and len(choice.allowed) == 1 and dialect.takes_named_tool:
        return _named(choice.allowed[0])
    if dialect.takes_allowed_tools:
        allowed = {"mode": choice.mode, "tools": [_named(name) for name in choice.allowed]}
        return {"type": "allowed_tools", "allowed_tools": allowed}
    return choice.mode


def _named(name: str) -> dict[str, Any]:
    return {"type": "function", "function": {"name": name}}


def _tool(tool: Tool) -> dict[str, Any]:
    function: dict[str, Any] = {"name": tool.name}
    if tool.description is not None:
        function["description"] = tool.description
    if tool.parameters is not None:
        function["parameters"] = tool.parameters
    if tool.strict:
        function["strict"] = True
    return {"type": "function", "function": function}
