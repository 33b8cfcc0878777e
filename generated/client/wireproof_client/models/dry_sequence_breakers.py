"""Texts at which DRY's search for repetitions ends. Line feed, colon, double quote and asterisk when not sent."""

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    pass

DrySequenceBreakers: TypeAlias = "list[str] | None"
