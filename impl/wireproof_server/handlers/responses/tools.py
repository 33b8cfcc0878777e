"""The tools of a request for a response, and which of them must or may be used."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wireproof_server.errors.api_error import ApiError
from wireproof_server.generation.conversation import Tool, ToolChoice
from wireproof_server.generation.errors import InvalidRequest, UnsupportedParameter
from wireproof_server.handlers.fields.duplicates import refuse_duplicate_names
from wireproof_server.handlers.fields.tool_choice import tool_choice

Wire = Mapping[str, Any]

_NOTHING: Wire = {"type": "object", "properties": {}, "additionalProperties": False}


@dataclass(frozen=True, slots=True)
class ResponseTools:
    """What may be called, and how the response repeats it: every function in the flat form, `echoed_choice` too."""

    tools: Sequence[Tool]
    choice: ToolChoice
    parallel: bool
    echoed_tools: Sequence[dict[str, Any]]
    echoed_choice: str | Wire


def response_tools(body: Wire) -> ResponseTools:
    """Read `tools`, `tool_choice` and `parallel_tool_calls`.

    Raises `UnsupportedParameter` for tools that are no functions, and `InvalidRequest` for a name twice and for a
    choice of what is not there.
    """
    echoed = tuple(_functions(body.get("tools") or ()))
    tools = tuple(_tool(function) for function in echoed)
    refuse_duplicate_names(tools, "tools")
    choice = _flat_choice(body.get("tool_choice"))
    return ResponseTools(
        tools=tools,
        choice=tool_choice(choice, {tool.name for tool in tools}),
        parallel=body.get("parallel_tool_calls") is not False,
        echoed_tools=echoed,
        echoed_choice="auto" if choice is None else choice,
    )


def _functions(tools: Sequence[Wire]) -> Iterator[dict[str, Any]]:
    """Each tool with every member of the flat form."""
    for position, tool in enumerate(tools):
        place = f"tools[{position}]"
        if tool["type"] != "function":
            raise UnsupportedParameter(
                f"Tools of type {tool['type']!r} are not offered, only functions.", parameter=place
            )
        definition = _definition(tool, place)
        _refuse_unoffered(definition, place)
        yield {
            "type": "function",
            "name": definition["name"],
            "description": definition.get("description"),
            "parameters": definition.get("parameters"),
            "strict": bool(definition.get("strict")),
        }


def _definition(tool: Wire, place: str) -> Wire:
    """What is said of the function, in the official flat form or in that of chat completions."""
    nested = tool.get("function")
    if not (isinstance(nested, Mapping) and isinstance(nested.get("name"), str)):
        return tool
    if isinstance(tool.get("name"), str):
        raise InvalidRequest("The function is defined twice; send name or function.", parameter=f"{place}.function")
    return nested


def _refuse_unoffered(definition: Wire, place: str) -> None:
    if definition.get("defer_loading"):
        raise UnsupportedParameter("Tools cannot be searched for here.", parameter=f"{place}.defer_loading")
    callers = definition.get("allowed_callers")
    if callers and "direct" not in callers:
        raise UnsupportedParameter("Only the model itself calls functions.", parameter=f"{place}.allowed_callers")


def _tool(function: Wire) -> Tool:
    parameters = function["parameters"]
    return Tool(
        name=function["name"],
        description=function["description"],
        parameters=_NOTHING if parameters is None else parameters,  # contract: left out, it takes none
        strict=function["strict"],
    )


def _flat_choice(value: str | Wire | None) -> str | Wire | None:
    if value is None or isinstance(value, str):
        return value
    if value["type"] == "function":
        name = value.get("name")
        return {"type": "function", "name": name if isinstance(name, str) else value["function"]["name"]}
    if value["type"] == "allowed_tools":
        _check_allowed(value["tools"])
        return {"type": "allowed_tools", "mode": value["mode"], "tools": value["tools"]}
    return value


def _check_allowed(tools: Sequence[Wire]) -> None:
    for position, tool in enumerate(tools):
        if tool["type"] == "function" and tool.get("name") is None:
            place = f"tool_choice.tools[{position}].name"
            raise ApiError(400, "missing_required_parameter", f"Missing required parameter: '{place}'.", param=place)
