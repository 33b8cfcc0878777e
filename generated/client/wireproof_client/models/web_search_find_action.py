"""The model looked for something in a page."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class WebSearchFindAction(ApiObject):
    """The model looked for something in a page."""

    type: Literal["find_in_page"] = "find_in_page"
    """The kind of action."""

    url: str
    """The address of the page."""

    pattern: str
    """What it looked for."""
