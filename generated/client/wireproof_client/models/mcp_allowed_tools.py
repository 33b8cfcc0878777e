"""Which tools of an MCP server the model may use, by name or by filter."""

from typing import TYPE_CHECKING, TypeAlias

from wireproof_client.reading import ref

if TYPE_CHECKING:
    from wireproof_client.models import McpToolFilter

McpAllowedTools: TypeAlias = "list[str] | McpToolFilter"

read = ref("McpToolFilter")
