"""A place."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class WebSearchPlace(ApiObject):
    """A place."""

    city: str | None = None
    """The city's name."""

    region: str | None = None
    """The region's name."""

    country: str | None = None
    """The country, by its two letters in ISO 3166-1."""

    timezone: str | None = None
    """The time zone, by its IANA name."""
