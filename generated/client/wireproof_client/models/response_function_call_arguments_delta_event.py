"""A piece of the arguments of a function call."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ResponseFunctionCallArgumentsDeltaEvent(ApiObject):
    """A piece of the arguments of a function call."""

    type: Literal["response.function_call_arguments.delta"] = "response.function_call_arguments.delta"
    """The kind of event."""

    sequence_number: int
    """The event's place in its stream, counted from 0 without a gap."""

    item_id: str
    """The id of the output item that the event is about."""

    output_index: int
    """The place of the item in the output, from 0."""

    delta: str
    """The next piece of the arguments, JSON text."""
