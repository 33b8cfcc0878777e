"""Models to try in this order after `model`; the first that the server knows answers (Hadrian extension)."""

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    pass

ModelNames: TypeAlias = "list[str] | None"
