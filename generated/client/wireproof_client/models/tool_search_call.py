"""The model looks for tools."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from wireproof_client.api_object import ApiObject

if TYPE_CHECKING:
    from wireproof_client.models import ItemStatus, ToolSearchExecution


class ToolSearchCall(ApiObject):
    """The model looks for tools."""

    type: Literal["tool_search_call"] = "tool_search_call"
    """The kind of item."""

    arguments: Any
    """What it looks for; any JSON."""

    id: str | None = None
    """The id of the item; an answer always gives one."""

    call_id: str | None = None
    """Ties the call to its tool_search_output."""

    execution: ToolSearchExecution | str | None = None
    """Who runs the search."""

    status: ItemStatus | str | None = None
    """How far the search is."""
