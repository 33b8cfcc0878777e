"""Nothing happened; the connection lives. An extension (Hadrian)."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ResponseKeepAliveEvent(ApiObject):
    """Nothing happened; the connection lives. An extension (Hadrian)."""

    type: Literal["response.keep_alive"] = "response.keep_alive"
    """The kind of event."""

    sequence_number: int
    """The event's place in its stream, counted from 0 without a gap."""
