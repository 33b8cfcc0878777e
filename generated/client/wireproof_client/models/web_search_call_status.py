"""How far a web search is."""

from typing import Literal, TypeAlias

WebSearchCallStatus: TypeAlias = Literal[
    "in_progress",
    "searching",
    "completed",
    "failed",
    "incomplete",
]
