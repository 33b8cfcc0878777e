"""The token's bytes, which need not be whole characters; null when the engine does not tell."""

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    pass

TokenBytes: TypeAlias = "list[int] | None"
