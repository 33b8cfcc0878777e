"""How far a run of code is."""

from typing import Literal, TypeAlias

CodeInterpreterCallStatus: TypeAlias = Literal[
    "in_progress",
    "interpreting",
    "completed",
    "incomplete",
    "failed",
]
