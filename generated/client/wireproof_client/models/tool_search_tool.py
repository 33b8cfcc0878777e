"""Lets the model look for tools."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from wireproof_client.api_object import ApiObject

if TYPE_CHECKING:
    from wireproof_client.models import ToolSearchExecution


class ToolSearchTool(ApiObject):
    """Lets the model look for tools."""

    type: Literal["tool_search"] = "tool_search"
    """The kind of tool."""

    description: str | None = None
    """What can be found, for the model to judge when to look."""

    execution: ToolSearchExecution | str | None = None
    """Who runs the search."""

    parameters: dict[str, Any] | None = None
    """The JSON Schema of the search's arguments, when the caller runs it."""
