"""How long the beginning of a prompt may stay in a cache."""

from typing import Literal, TypeAlias

PromptCacheRetention: TypeAlias = Literal[
    "in_memory",
    "24h",
]
