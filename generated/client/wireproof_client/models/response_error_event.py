"""Generation broke down. Replaces the rest of the stream: nothing follows."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ResponseErrorEvent(ApiObject):
    """Generation broke down. Replaces the rest of the stream: nothing follows."""

    type: Literal["error"] = "error"
    """The kind of event."""

    sequence_number: int
    """The event's place in its stream, counted from 0 without a gap."""

    code: str | None
    """The stable word to switch on; null when there is none."""

    message: str
    """What went wrong, as a sentence."""

    param: str | None
    """The request field at fault; null when none is."""
