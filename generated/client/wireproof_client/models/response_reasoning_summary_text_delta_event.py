"""A piece of the text of a summary part."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ResponseReasoningSummaryTextDeltaEvent(ApiObject):
    """A piece of the text of a summary part."""

    type: Literal["response.reasoning_summary_text.delta"] = "response.reasoning_summary_text.delta"
    """The kind of event."""

    sequence_number: int
    """The event's place in its stream, counted from 0 without a gap."""

    item_id: str
    """The id of the output item that the event is about."""

    output_index: int
    """The place of the item in the output, from 0."""

    summary_index: int
    """The place of the part in the summary of its reasoning item, from 0."""

    delta: str
    """The next piece of text."""
