"""The tools of a chat request, in today's form and in the deprecated one."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from wireproof_server.generation.conversation import Tool, ToolChoice
from wireproof_server.generation.errors import InvalidRequest, UnsupportedParameter
from wireproof_server.handlers.fields.duplicates import refuse_duplicate_names
from wireproof_server.handlers.fields.tool_choice import tool_choice
from wireproof_server.value import Value

Wire = Mapping[str, Any]

_FIELDS = frozenset(("tools", "tool_choice", "parallel_tool_calls", "functions", "function_call"))


class ToolUse(Value, frozen=True):
    """What may be called, and how calls are answered: `is_legacy` as `function_call`, else as `tool_calls`."""

    tools: Sequence[Tool]
    choice: ToolChoice
    parallel: bool
    is_legacy: bool = False


NO_TOOLS = ToolUse(tools=(), choice=ToolChoice(), parallel=True)


def tool_use(body: Wire) -> ToolUse:
    """Read `tools`, `tool_choice` and `parallel_tool_calls`, or else `functions` and `function_call`.

    Raises `InvalidRequest` for both at once, for a name twice, and for a choice of what is not there; and
    `UnsupportedParameter` for tools that are no functions.
    """
    if _FIELDS.isdisjoint(body):
        return NO_TOOLS
    if body.get("functions") is not None or body.get("function_call") is not None:
        return _legacy_use(body)
    tools = tuple(_tools(body.get("tools") or ()))
    refuse_duplicate_names(tools, "tools")
    return ToolUse(
        tools=tools,
        choice=tool_choice(body.get("tool_choice"), {tool.name for tool in tools}),
        parallel=body.get("parallel_tool_calls") is not False,
    )


def _legacy_use(body: Wire) -> ToolUse:
    for name in ("tools", "tool_choice"):
        if body.get(name):
            raise InvalidRequest(f"{name} replaces functions and function_call; send one kind.", parameter=name)
    tools = tuple(_function(function) for function in body.get("functions") or ())
    refuse_duplicate_names(tools, "functions")
    chosen = body.get("function_call")
    if isinstance(chosen, Mapping):
        chosen = {"type": "function", "name": chosen["name"]}
    try:
        choice = tool_choice(chosen, {tool.name for tool in tools})
    except InvalidRequest as error:
        raise InvalidRequest("function_call names what is not among functions.", parameter="function_call") from error
    return ToolUse(tools=tools, choice=choice, parallel=False, is_legacy=True)


def _tools(tools: Sequence[Wire]) -> Iterator[Tool]:
    for position, tool in enumerate(tools):
        if tool["type"] != "function":
            raise UnsupportedParameter(
                f"Tools of type {tool['type']!r} are not offered, only functions.", parameter=f"tools[{position}]"
            )
        yield _function(tool["function"])


def _function(function: Wire) -> Tool:
    return Tool(
        name=function["name"],
        description=function.get("description"),
        parameters=function.get("parameters"),
        strict=bool(function.get("strict")),
    )
