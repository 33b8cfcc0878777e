"""Which tools may or must be called: every spelling of `tool_choice`."""

from collections.abc import Collection, Mapping
from typing import Any, Literal, cast

from wireproof_server.generation.conversation import ToolChoice
from wireproof_server.generation.errors import InvalidRequest, UnsupportedParameter

_PARAMETER = "tool_choice"


def tool_choice(value: str | Mapping[str, Any] | None, names: Collection[str]) -> ToolChoice:
    """The choice among functions called `names`; absent is "auto".

    Raises `InvalidRequest` when a call is demanded of a function that is not among them (or of none at all), and
    `UnsupportedParameter` for custom tools and tools that a server would run itself.
    """
    mode, allowed = _read(value)
    for name in allowed or ():
        if name not in names:
            raise InvalidRequest(f"tool_choice names {name!r}, which is not among the tools.", parameter=_PARAMETER)
    if mode == "required" and not (names if allowed is None else allowed):
        raise InvalidRequest("tool_choice demands a call, but there is no tool to call.", parameter=_PARAMETER)
    return ToolChoice(mode, allowed)


def demands_a_call(value: str | Mapping[str, Any] | None) -> bool:
    """Whether some tool must be called."""
    mode, _ = _read(value)
    return mode == "required"


def _read(value: str | Mapping[str, Any] | None) -> tuple[Literal["none", "auto", "required"], tuple[str, ...] | None]:
    """The mode, and the names it is limited to if it is."""
    if value is None:
        return "auto", None
    if isinstance(value, str):
        return cast("Literal['none', 'auto', 'required']", value), None
    if value["type"] == "allowed_tools":
        allowed = value.get("allowed_tools", value)  # OpenAI nests what mistral.rs has flat
        return allowed["mode"], tuple(_function_name(tool) for tool in allowed["tools"])
    return "required", (_function_name(value),)


def _function_name(value: Mapping[str, Any]) -> str:
    if value["type"] != "function":
        raise UnsupportedParameter(
            f"Only functions can be chosen; there are no tools of type {value['type']!r}.", parameter=_PARAMETER
        )
    name: str = value["function"]["name"] if "function" in value else value["name"]
    return name
