"""A file, sent with the request or uploaded before."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class ChatFile(ApiObject):
    """A file, sent with the request or uploaded before."""

    file_data: str | None = None
    """The content, in base64."""

    file_id: str | None = None
    """The identifier of an uploaded file."""

    filename: str | None = None
    """The file's name."""
