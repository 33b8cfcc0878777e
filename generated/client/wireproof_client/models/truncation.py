"""What happens when the input does not fit the model.

With auto, items in the middle of the conversation are left out; with disabled, the request is refused.
"""

from typing import Literal, TypeAlias

Truncation: TypeAlias = Literal[
    "auto",
    "disabled",
]
