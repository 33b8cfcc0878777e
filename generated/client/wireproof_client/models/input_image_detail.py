"""How closely the model looks at an image."""

from typing import Literal, TypeAlias

InputImageDetail: TypeAlias = Literal[
    "auto",
    "low",
    "high",
    "original",
]
