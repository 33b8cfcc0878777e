"""A place in a file that a search found."""

from __future__ import annotations

from typing import Any

from wireproof_client.api_object import ApiObject


class FileSearchResult(ApiObject):
    """A place in a file that a search found."""

    file_id: str | None = None
    """The id of the file."""

    filename: str | None = None
    """The name of the file."""

    text: str | None = None
    """The text found."""

    score: float | None = None
    """How well it fits, from 0 to 1."""

    attributes: dict[str, Any] | None = None
    """What the caller noted about the file."""
