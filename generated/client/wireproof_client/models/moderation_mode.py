"""Whether what moderation finds is reported or blocked."""

from typing import Literal, TypeAlias

ModerationMode: TypeAlias = Literal[
    "score",
    "block",
]
