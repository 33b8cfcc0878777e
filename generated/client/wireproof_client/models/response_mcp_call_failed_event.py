"""The tool of the MCP server failed."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ResponseMcpCallFailedEvent(ApiObject):
    """The tool of the MCP server failed."""

    type: Literal["response.mcp_call.failed"] = "response.mcp_call.failed"
    """The kind of event."""

    sequence_number: int
    """The event's place in its stream, counted from 0 without a gap."""

    item_id: str
    """The id of the output item that the event is about."""

    output_index: int
    """The place of the item in the output, from 0."""
