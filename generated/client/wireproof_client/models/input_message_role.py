"""Who speaks in an input message. Developer and system messages outrank those of the user."""

from typing import Literal, TypeAlias

InputMessageRole: TypeAlias = Literal[
    "user",
    "assistant",
    "system",
    "developer",
]
