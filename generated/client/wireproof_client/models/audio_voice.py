"""A voice of the caller's own."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class AudioVoice(ApiObject):
    """A voice of the caller's own."""

    id: str
    """The voice's identifier."""
