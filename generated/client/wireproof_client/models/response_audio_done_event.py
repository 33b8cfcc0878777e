"""The spoken output is whole."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ResponseAudioDoneEvent(ApiObject):
    """The spoken output is whole."""

    type: Literal["response.audio.done"] = "response.audio.done"
    """The kind of event."""

    sequence_number: int
    """The event's place in its stream, counted from 0 without a gap."""
