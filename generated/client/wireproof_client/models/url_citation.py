"""The text rests on a web page."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class UrlCitation(ApiObject):
    """The text rests on a web page."""

    type: Literal["url_citation"] = "url_citation"
    """The kind of annotation."""

    url: str
    """The address of the page."""

    start_index: int
    """Where the cited passage of the text begins, in characters from 0."""

    end_index: int
    """Where the cited passage of the text ends, in characters."""

    title: str
    """The title of the page."""
