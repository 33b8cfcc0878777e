"""Who speaks in a stored input message; messages of the assistant are stored as output messages."""

from typing import Literal, TypeAlias

StoredInputMessageRole: TypeAlias = Literal[
    "user",
    "system",
    "developer",
]
