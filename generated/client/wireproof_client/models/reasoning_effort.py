"""How hard the model thinks before it answers. off is mistral.rs's word for none."""

from typing import Literal, TypeAlias

ReasoningEffort: TypeAlias = Literal[
    "none",
    "minimal",
    "low",
    "medium",
    "high",
    "xhigh",
    "max",
    "off",
]
