"""Names one of the tools in tools, by type and, where it has one, by name or server_label."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class ResponseAllowedTool(ApiObject):
    """Names one of the tools in tools, by type and, where it has one, by name or server_label."""

    type: str
    """The type of the tool."""

    name: str | None = None
    """The name of the tool."""

    server_label: str | None = None
    """The MCP server of the tool."""
