"""The caller's word on an mcp_approval_request."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class McpApprovalResponse(ApiObject):
    """The caller's word on an mcp_approval_request."""

    type: Literal["mcp_approval_response"] = "mcp_approval_response"
    """The kind of item."""

    approval_request_id: str
    """The id of the request."""

    approve: bool
    """Whether the model may."""

    id: str | None = None
    """The id of the item."""

    reason: str | None = None
    """Why, or why not."""
