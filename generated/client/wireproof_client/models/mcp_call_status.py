"""How far a call of a tool of an MCP server is."""

from typing import Literal, TypeAlias

McpCallStatus: TypeAlias = Literal[
    "in_progress",
    "completed",
    "incomplete",
    "calling",
    "failed",
]
