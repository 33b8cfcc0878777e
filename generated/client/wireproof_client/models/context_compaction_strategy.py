"""How a conversation is condensed, by a model or by cutting."""

from typing import Literal, TypeAlias

ContextCompactionStrategy: TypeAlias = Literal[
    "llm",
    "truncate",
]
