"""How much of what is found the model reads."""

from typing import Literal, TypeAlias

ChatWebSearchContextSize: TypeAlias = Literal[
    "low",
    "medium",
    "high",
]
