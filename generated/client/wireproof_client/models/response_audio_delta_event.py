"""A piece of spoken output."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ResponseAudioDeltaEvent(ApiObject):
    """A piece of spoken output."""

    type: Literal["response.audio.delta"] = "response.audio.delta"
    """The kind of event."""

    sequence_number: int
    """The event's place in its stream, counted from 0 without a gap."""

    delta: str
    """The next piece of the sound, base64."""
