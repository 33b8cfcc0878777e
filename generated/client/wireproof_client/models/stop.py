"""Up to four texts at which generation ends; the answer does not contain them.

An empty text, like an empty list, ends nothing.
"""

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    pass

Stop: TypeAlias = "str | list[str] | None"
