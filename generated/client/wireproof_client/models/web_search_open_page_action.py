"""The model opened a page."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class WebSearchOpenPageAction(ApiObject):
    """The model opened a page."""

    type: Literal["open_page"] = "open_page"
    """The kind of action."""

    url: str | None = None
    """The address of the page."""
