"""The response is whole. Ends the stream."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import ResponseObject


class ResponseCompletedEvent(ApiObject):
    """The response is whole. Ends the stream."""

    type: Literal["response.completed"] = "response.completed"
    """The kind of event."""

    sequence_number: int
    """The event's place in its stream, counted from 0 without a gap."""

    response: ResponseObject
    """The final response, with status completed."""

    _nested: ClassVar[Readers] = {
        "response": ref("ResponseObject"),
    }
