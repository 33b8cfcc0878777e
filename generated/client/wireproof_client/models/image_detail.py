"""How closely the model looks at a picture."""

from typing import Literal, TypeAlias

ImageDetail: TypeAlias = Literal[
    "auto",
    "low",
    "high",
    "original",
]
