"""The arguments of an MCP tool call are whole."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ResponseMcpCallArgumentsDoneEvent(ApiObject):
    """The arguments of an MCP tool call are whole."""

    type: Literal["response.mcp_call_arguments.done"] = "response.mcp_call_arguments.done"
    """The kind of event."""

    sequence_number: int
    """The event's place in its stream, counted from 0 without a gap."""

    output_index: int
    """The place of the item in the output, from 0."""

    item_id: str
    """The id of the output item that the event is about."""

    arguments: str
    """The whole arguments, JSON text: every delta of the item in order."""
