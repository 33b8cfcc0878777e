"""Which earlier thinking the model sees again."""

from typing import Literal, TypeAlias

ReasoningContext: TypeAlias = Literal[
    "auto",
    "current_turn",
    "all_turns",
]
