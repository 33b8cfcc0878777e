"""How closely to sum up the reasoning."""

from typing import Literal, TypeAlias

ReasoningSummary: TypeAlias = Literal[
    "auto",
    "concise",
    "detailed",
]
