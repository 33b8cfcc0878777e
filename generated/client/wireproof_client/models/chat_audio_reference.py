"""Refers to the sound of an earlier answer."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class ChatAudioReference(ApiObject):
    """Refers to the sound of an earlier answer."""

    id: str
    """The sound's identifier."""
