"""Makes the model use an MCP server, or one of its tools."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ResponseToolChoiceMcp(ApiObject):
    """Makes the model use an MCP server, or one of its tools."""

    type: Literal["mcp"] = "mcp"
    """The kind of choice."""

    server_label: str
    """The server."""

    name: str | None = None
    """The tool; any of the server's when left out."""
