"""Whether all tools of an MCP server need the caller's word first, or none."""

from typing import Literal, TypeAlias

McpApprovalMode: TypeAlias = Literal[
    "always",
    "never",
]
