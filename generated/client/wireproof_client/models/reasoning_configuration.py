"""How the model thinks before it answers. A model that does not think refuses to be told how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wireproof_client.api_object import ApiObject

if TYPE_CHECKING:
    from wireproof_client.models import ReasoningContext, ReasoningEffort, ReasoningSummary


class ReasoningConfiguration(ApiObject):
    """How the model thinks before it answers. A model that does not think refuses to be told how."""

    effort: ReasoningEffort | str | None = None
    """How hard it thinks."""

    summary: ReasoningSummary | str | None = None
    """Whether the answer sums up the thinking, and how closely."""

    generate_summary: ReasoningSummary | str | None = None
    """The older name of summary."""

    mode: str | None = None
    """The way of thinking, such as standard or pro."""

    context: ReasoningContext | str | None = None
    """Which earlier thinking the model sees again."""

    max_tokens: int | None = None
    """How many tokens it may think with. An extension (Hadrian)."""

    enabled: bool | None = None
    """Whether it thinks at all. An extension (Hadrian)."""
