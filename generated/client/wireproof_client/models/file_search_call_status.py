"""How far a file search is."""

from typing import Literal, TypeAlias

FileSearchCallStatus: TypeAlias = Literal[
    "in_progress",
    "searching",
    "completed",
    "incomplete",
    "failed",
]
