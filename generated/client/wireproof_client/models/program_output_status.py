"""Whether a program ran to its end."""

from typing import Literal, TypeAlias

ProgramOutputStatus: TypeAlias = Literal[
    "completed",
    "incomplete",
]
