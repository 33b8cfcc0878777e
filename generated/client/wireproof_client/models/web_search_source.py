"""A page that a web search used."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class WebSearchSource(ApiObject):
    """A page that a web search used."""

    type: Literal["url"] = "url"
    """The kind of source."""

    url: str
    """The address of the page."""
