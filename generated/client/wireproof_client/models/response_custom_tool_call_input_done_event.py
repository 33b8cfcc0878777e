"""The input of a custom tool call is whole."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ResponseCustomToolCallInputDoneEvent(ApiObject):
    """The input of a custom tool call is whole."""

    type: Literal["response.custom_tool_call_input.done"] = "response.custom_tool_call_input.done"
    """The kind of event."""

    sequence_number: int
    """The event's place in its stream, counted from 0 without a gap."""

    output_index: int
    """The place of the item in the output, from 0."""

    item_id: str
    """The id of the output item that the event is about."""

    input: str
    """The whole input: every delta of the item in order."""
