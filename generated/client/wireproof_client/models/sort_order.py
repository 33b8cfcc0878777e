"""Oldest first, or newest first."""

from typing import Literal, TypeAlias

SortOrder: TypeAlias = Literal[
    "asc",
    "desc",
]
