"""The code that the code interpreter will run is whole."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ResponseCodeInterpreterCallCodeDoneEvent(ApiObject):
    """The code that the code interpreter will run is whole."""

    type: Literal["response.code_interpreter_call_code.done"] = "response.code_interpreter_call_code.done"
    """The kind of event."""

    sequence_number: int
    """The event's place in its stream, counted from 0 without a gap."""

    output_index: int
    """The place of the item in the output, from 0."""

    item_id: str
    """The id of the output item that the event is about."""

    code: str
    """The whole code: every delta of the item in order."""
