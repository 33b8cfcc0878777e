"""Whether a file was changed as asked."""

from typing import Literal, TypeAlias

ApplyPatchOutcome: TypeAlias = Literal[
    "completed",
    "failed",
]
