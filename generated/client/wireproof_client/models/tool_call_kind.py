"""What is called."""

from typing import Literal, TypeAlias

ToolCallKind: TypeAlias = Literal[
    "function",
    "custom",
]
