"""How to reason before the answer (Hadrian extension)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wireproof_client.api_object import ApiObject

if TYPE_CHECKING:
    from wireproof_client.models import ReasoningEffort, ReasoningSummary


class ChatReasoning(ApiObject):
    """How to reason before the answer (Hadrian extension)."""

    effort: ReasoningEffort | str | None = None
    """How much to reason; the same as `reasoning_effort`."""

    summary: ReasoningSummary | str | None = None
    """Whether and how closely to sum up the reasoning."""
