"""A piece of the model's reasoning."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ResponseReasoningTextDeltaEvent(ApiObject):
    """A piece of the model's reasoning."""

    type: Literal["response.reasoning_text.delta"] = "response.reasoning_text.delta"
    """The kind of event."""

    sequence_number: int
    """The event's place in its stream, counted from 0 without a gap."""

    item_id: str
    """The id of the output item that the event is about."""

    output_index: int
    """The place of the item in the output, from 0."""

    content_index: int
    """The place of the part in the content of its item, from 0."""

    delta: str
    """The next piece of text."""
