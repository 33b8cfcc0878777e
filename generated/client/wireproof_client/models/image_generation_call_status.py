"""How far a picture is."""

from typing import Literal, TypeAlias

ImageGenerationCallStatus: TypeAlias = Literal[
    "in_progress",
    "generating",
    "completed",
    "failed",
]
