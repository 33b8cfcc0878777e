"""Whether the model was still at work when it wrote a message, or gave its answer."""

from typing import Literal, TypeAlias

MessagePhase: TypeAlias = Literal[
    "commentary",
    "final_answer",
]
