"""How far a change of a file is."""

from typing import Literal, TypeAlias

ApplyPatchCallStatus: TypeAlias = Literal[
    "in_progress",
    "completed",
]
