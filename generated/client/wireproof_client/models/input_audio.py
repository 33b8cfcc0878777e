"""A sound and its encoding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wireproof_client.api_object import ApiObject

if TYPE_CHECKING:
    from wireproof_client.models import InputAudioFormat


class InputAudio(ApiObject):
    """A sound and its encoding."""

    data: str
    """The sound, in base64."""

    format: InputAudioFormat | str
    """How a sound in a request is encoded; the official API knows the first two."""
