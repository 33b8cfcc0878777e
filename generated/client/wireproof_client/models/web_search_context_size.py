"""How much of what a web search finds is given to the model."""

from typing import Literal, TypeAlias

WebSearchContextSize: TypeAlias = Literal[
    "low",
    "medium",
    "high",
]
