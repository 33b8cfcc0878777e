"""`auto` leaves the calls to the model, `required` demands at least one."""

from typing import Literal, TypeAlias

AllowedToolsMode: TypeAlias = Literal[
    "auto",
    "required",
]
