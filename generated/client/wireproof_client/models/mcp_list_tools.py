"""The tools that an MCP server has."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import McpListedTool


class McpListTools(ApiObject):
    """The tools that an MCP server has."""

    type: Literal["mcp_list_tools"] = "mcp_list_tools"
    """The kind of item."""

    id: str
    """The id of the item."""

    server_label: str
    """The server."""

    tools: list[McpListedTool]
    """Its tools."""

    error: str | None = None
    """Why they could not be listed."""

    _lists: ClassVar[frozenset[str]] = frozenset(("tools",))
    _nested: ClassVar[Readers] = {
        "tools": items(ref("McpListedTool")),
    }
