"""The arguments of a function call are whole."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ResponseFunctionCallArgumentsDoneEvent(ApiObject):
    """The arguments of a function call are whole."""

    type: Literal["response.function_call_arguments.done"] = "response.function_call_arguments.done"
    """The kind of event."""

    sequence_number: int
    """The event's place in its stream, counted from 0 without a gap."""

    item_id: str
    """The id of the output item that the event is about."""

    name: str
    """The function to call."""

    output_index: int
    """The place of the item in the output, from 0."""

    arguments: str
    """The whole arguments, JSON text: every delta of the item in order."""
