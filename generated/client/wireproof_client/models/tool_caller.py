"""Who may call a tool, the model itself or a program that it wrote."""

from typing import Literal, TypeAlias

ToolCaller: TypeAlias = Literal[
    "direct",
    "programmatic",
]
