"""A cited address and the characters that cite it."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class ChatUrlCitation(ApiObject):
    """A cited address and the characters that cite it."""

    url: str
    """The address."""

    title: str
    """The title of what is there."""

    start_index: int
    """The first character of the citation."""

    end_index: int
    """The character after the last one of the citation."""
