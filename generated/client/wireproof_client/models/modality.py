"""A kind of output."""

from typing import Literal, TypeAlias

Modality: TypeAlias = Literal[
    "text",
    "audio",
]
