"""A function of the caller that the model may ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from wireproof_client.api_object import ApiObject

if TYPE_CHECKING:
    from wireproof_client.models import ToolCaller


class ResponseFunctionTool(ApiObject):
    """A function of the caller that the model may ask for."""

    type: Literal["function"] = "function"
    """The kind of tool."""

    name: str
    """The name of the function."""

    description: str | None = None
    """What it does, for the model to judge when to use it."""

    parameters: dict[str, Any] | None = None
    """The JSON Schema of its arguments; null or left out, it takes none."""

    strict: bool | None = None
    """Whether the arguments are made to fit the schema exactly."""

    defer_loading: bool | None = None
    """Whether the tool is shown to the model only once a tool search finds it."""

    output_schema: dict[str, Any] | None = None
    """The JSON Schema of what it answers."""

    allowed_callers: list[ToolCaller | str] | None = None
    """Who may call it."""
