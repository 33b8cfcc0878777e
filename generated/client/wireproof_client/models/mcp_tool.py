"""Gives the model the tools of an MCP server."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import McpAllowedTools, McpApproval, ToolCaller


class McpTool(ApiObject):
    """Gives the model the tools of an MCP server."""

    type: Literal["mcp"] = "mcp"
    """The kind of tool."""

    server_label: str
    """What to call the server."""

    server_url: str | None = None
    """Where the server is."""

    connector_id: str | None = None
    """The ready-made connector to use in place of a server_url."""

    server_description: str | None = None
    """What the server is for."""

    authorization: str | None = None
    """The access token that the server wants."""

    headers: dict[str, str] | None = None
    """Headers to send to the server."""

    allowed_tools: McpAllowedTools | None = None
    """Which of its tools the model may use; all when left out."""

    require_approval: McpApproval | None = None
    """Which of its tools need the caller's word first; all when left out."""

    defer_loading: bool | None = None
    """Whether its tools are shown to the model only once a tool search finds them."""

    allowed_callers: list[ToolCaller | str] | None = None
    """Who may call its tools."""

    _nested: ClassVar[Readers] = {
        "allowed_tools": ref("McpToolFilter"),
        "require_approval": ref("McpApprovalPolicy"),
    }
