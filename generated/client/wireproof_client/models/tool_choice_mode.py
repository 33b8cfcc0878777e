"""`none` forbids calls, `auto` leaves them to the model, `required` demands at least one.

`auto` when there are tools and nothing is sent, `none` when there are no tools.
"""

from typing import Literal, TypeAlias

ToolChoiceMode: TypeAlias = Literal[
    "none",
    "auto",
    "required",
]
