"""The model asks whether it may call a tool of an MCP server."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class McpApprovalRequest(ApiObject):
    """The model asks whether it may call a tool of an MCP server."""

    type: Literal["mcp_approval_request"] = "mcp_approval_request"
    """The kind of item."""

    id: str
    """The id of the item."""

    server_label: str
    """The server."""

    name: str
    """The tool."""

    arguments: str
    """The arguments, as JSON text."""
