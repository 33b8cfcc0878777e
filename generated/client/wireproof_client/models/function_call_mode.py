"""Whether the model may call a function, in the form before `tool_choice`."""

from typing import Literal, TypeAlias

FunctionCallMode: TypeAlias = Literal[
    "none",
    "auto",
]
