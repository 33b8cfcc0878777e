"""A recording."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wireproof_client.api_object import ApiObject

if TYPE_CHECKING:
    from wireproof_client.models import InputAudioContentFormat


class InputAudioContent(ApiObject):
    """A recording."""

    data: str
    """The recording, base64."""

    format: InputAudioContentFormat | str
    """How a recording is encoded."""
