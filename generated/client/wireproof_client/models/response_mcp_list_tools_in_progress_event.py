"""The tools of an MCP server are being listed."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ResponseMcpListToolsInProgressEvent(ApiObject):
    """The tools of an MCP server are being listed."""

    type: Literal["response.mcp_list_tools.in_progress"] = "response.mcp_list_tools.in_progress"
    """The kind of event."""

    sequence_number: int
    """The event's place in its stream, counted from 0 without a gap."""

    item_id: str
    """The id of the output item that the event is about."""

    output_index: int
    """The place of the item in the output, from 0."""
