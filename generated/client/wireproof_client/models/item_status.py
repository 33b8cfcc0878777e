"""How far an item is."""

from typing import Literal, TypeAlias

ItemStatus: TypeAlias = Literal[
    "in_progress",
    "completed",
    "incomplete",
]
