"""Whether the server chooses what to cache, or the caller marks it."""

from typing import Literal, TypeAlias

PromptCacheMode: TypeAlias = Literal[
    "implicit",
    "explicit",
]
