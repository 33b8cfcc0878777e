"""The text of a refusal is whole."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ResponseRefusalDoneEvent(ApiObject):
    """The text of a refusal is whole."""

    type: Literal["response.refusal.done"] = "response.refusal.done"
    """The kind of event."""

    sequence_number: int
    """The event's place in its stream, counted from 0 without a gap."""

    item_id: str
    """The id of the output item that the event is about."""

    output_index: int
    """The place of the item in the output, from 0."""

    content_index: int
    """The place of the part in the content of its item, from 0."""

    refusal: str
    """The whole refusal: every delta of the part in order."""
