"""Which tools of an MCP server need the caller's word first."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import McpToolFilter


class McpApprovalPolicy(ApiObject):
    """Which tools of an MCP server need the caller's word first."""

    always: McpToolFilter | None = None
    """These do."""

    never: McpToolFilter | None = None
    """These do not."""

    _nested: ClassVar[Readers] = {
        "always": ref("McpToolFilter"),
        "never": ref("McpToolFilter"),
    }
