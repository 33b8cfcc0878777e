"""How much the model says."""

from typing import Literal, TypeAlias

Verbosity: TypeAlias = Literal[
    "low",
    "medium",
    "high",
]
