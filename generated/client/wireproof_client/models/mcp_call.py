"""The model called a tool of an MCP server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from wireproof_client.api_object import ApiObject

if TYPE_CHECKING:
    from wireproof_client.models import McpCallStatus


class McpCall(ApiObject):
    """The model called a tool of an MCP server."""

    type: Literal["mcp_call"] = "mcp_call"
    """The kind of item."""

    id: str
    """The id of the item."""

    server_label: str
    """The server."""

    name: str
    """The tool."""

    arguments: str
    """The arguments, as JSON text."""

    output: str | None = None
    """What the tool answered."""

    error: Any | None = None
    """What went wrong, null when nothing did; a string or an object."""

    status: McpCallStatus | str | None = None
    """How far the call is."""

    approval_request_id: str | None = None
    """The mcp_approval_request that was approved for this call."""
