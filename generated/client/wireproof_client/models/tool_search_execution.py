"""Who runs a search for tools."""

from typing import Literal, TypeAlias

ToolSearchExecution: TypeAlias = Literal[
    "server",
    "client",
]
