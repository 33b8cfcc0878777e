"""A way of keeping a long conversation within what the model can read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wireproof_client.api_object import ApiObject

if TYPE_CHECKING:
    from wireproof_client.models import ContextCompactionStrategy


class ContextManagementRule(ApiObject):
    """A way of keeping a long conversation within what the model can read."""

    type: str
    """The way, such as compaction."""

    compact_threshold: int | None = None
    """From how many tokens on the conversation is condensed."""

    strategy: ContextCompactionStrategy | str | None = None
    """How it is condensed. An extension (Hadrian)."""

    prompt: str | None = None
    """What the model is told when it condenses. An extension (Hadrian)."""
