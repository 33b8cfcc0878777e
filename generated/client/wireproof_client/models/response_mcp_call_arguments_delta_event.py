"""A piece of the arguments of an MCP tool call."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ResponseMcpCallArgumentsDeltaEvent(ApiObject):
    """A piece of the arguments of an MCP tool call."""

    type: Literal["response.mcp_call_arguments.delta"] = "response.mcp_call_arguments.delta"
    """The kind of event."""

    sequence_number: int
    """The event's place in its stream, counted from 0 without a gap."""

    output_index: int
    """The place of the item in the output, from 0."""

    item_id: str
    """The id of the output item that the event is about."""

    delta: str
    """The next piece of the arguments, JSON text."""
