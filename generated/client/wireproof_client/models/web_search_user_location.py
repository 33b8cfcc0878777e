"""Roughly where the user of a web search is."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class WebSearchUserLocation(ApiObject):
    """Roughly where the user of a web search is."""

    type: Literal["approximate"] | None = None
    """The kind of location."""

    city: str | None = None
    """The city."""

    region: str | None = None
    """The region."""

    country: str | None = None
    """The country, by its ISO code of two letters."""

    timezone: str | None = None
    """The time zone, by its IANA name."""
