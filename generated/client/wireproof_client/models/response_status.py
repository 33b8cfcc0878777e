"""Where a response stands. Queued and in_progress go on; the others are final."""

from typing import Literal, TypeAlias

ResponseStatus: TypeAlias = Literal[
    "queued",
    "in_progress",
    "completed",
    "incomplete",
    "failed",
    "cancelled",
]
