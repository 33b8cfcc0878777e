"""A web search was called."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ResponseWebSearchCallInProgressEvent(ApiObject):
    """A web search was called."""

    type: Literal["response.web_search_call.in_progress"] = "response.web_search_call.in_progress"
    """The kind of event."""

    sequence_number: int
    """The event's place in its stream, counted from 0 without a gap."""

    output_index: int
    """The place of the item in the output, from 0."""

    item_id: str
    """The id of the output item that the event is about."""
