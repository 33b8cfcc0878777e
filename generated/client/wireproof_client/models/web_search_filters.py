"""Which pages a web search looks at."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class WebSearchFilters(ApiObject):
    """Which pages a web search looks at."""

    allowed_domains: list[str] | None = None
    """The domains to look at; all when left out."""
