"""A tool that an MCP server has."""

from __future__ import annotations

from typing import Any

from wireproof_client.api_object import ApiObject


class McpListedTool(ApiObject):
    """A tool that an MCP server has."""

    name: str
    """The name of the tool."""

    input_schema: dict[str, Any]
    """The JSON Schema of its arguments."""

    description: str | None = None
    """What it does."""

    annotations: dict[str, Any] | None = None
    """What the server says about it besides."""
