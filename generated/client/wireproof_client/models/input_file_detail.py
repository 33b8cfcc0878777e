"""How closely the model looks at the pages of a file."""

from typing import Literal, TypeAlias

InputFileDetail: TypeAlias = Literal[
    "auto",
    "low",
    "high",
]
