"""The kinds of condition on the attributes of files."""

from typing import Literal, TypeAlias

FileSearchFilterType: TypeAlias = Literal[
    "eq",
    "ne",
    "gt",
    "gte",
    "lt",
    "lte",
    "in",
    "nin",
    "and",
    "or",
]
