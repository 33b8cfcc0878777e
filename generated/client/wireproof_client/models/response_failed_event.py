"""The response failed, for the reason in its error. Ends the stream."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import ResponseObject


class ResponseFailedEvent(ApiObject):
    """The response failed, for the reason in its error. Ends the stream."""

    type: Literal["response.failed"] = "response.failed"
    """The kind of event."""

    sequence_number: int
    """The event's place in its stream, counted from 0 without a gap."""

    response: ResponseObject
    """The final response, with status failed."""

    _nested: ClassVar[Readers] = {
        "response": ref("ResponseObject"),
    }
