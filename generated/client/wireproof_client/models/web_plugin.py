"""Adds what a web search finds to the input. An extension (Hadrian)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from wireproof_client.api_object import ApiObject

if TYPE_CHECKING:
    from wireproof_client.models import WebPluginEngine


class WebPlugin(ApiObject):
    """Adds what a web search finds to the input. An extension (Hadrian)."""

    id: Literal["web"] = "web"
    """The plugin."""

    max_results: int | None = None
    """How many results to add at most."""

    search_prompt: str | None = None
    """What the model is told about the results."""

    engine: WebPluginEngine | str | None = None
    """What runs the search."""
