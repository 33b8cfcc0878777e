"""A piece of what the spoken output says."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ResponseAudioTranscriptDeltaEvent(ApiObject):
    """A piece of what the spoken output says."""

    type: Literal["response.audio.transcript.delta"] = "response.audio.transcript.delta"
    """The kind of event."""

    sequence_number: int
    """The event's place in its stream, counted from 0 without a gap."""

    delta: str
    """The next piece of the transcript."""
