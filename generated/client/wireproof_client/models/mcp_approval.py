"""Which tools of an MCP server need the caller's word before they are called."""

from typing import TYPE_CHECKING, TypeAlias

from wireproof_client.reading import ref

if TYPE_CHECKING:
    from wireproof_client.models import McpApprovalMode, McpApprovalPolicy

McpApproval: TypeAlias = "McpApprovalMode | str | McpApprovalPolicy"

read = ref("McpApprovalPolicy")
