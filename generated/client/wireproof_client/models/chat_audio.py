"""A spoken answer."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class ChatAudio(ApiObject):
    """A spoken answer."""

    id: str
    """The sound's identifier, for later turns."""

    data: str
    """The sound, in base64."""

    expires_at: int
    """When the identifier stops being valid, in seconds since the Unix epoch."""

    transcript: str
    """The spoken words."""
