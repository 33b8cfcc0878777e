"""Some of the tools of an MCP server."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class McpToolFilter(ApiObject):
    """Some of the tools of an MCP server."""

    tool_names: list[str] | None = None
    """The tools, by name."""

    read_only: bool | None = None
    """Whether only those that change nothing are meant."""
