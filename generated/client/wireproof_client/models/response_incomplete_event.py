"""The response ended early, for the reason in its incomplete_details. Ends the stream."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import ResponseObject


class ResponseIncompleteEvent(ApiObject):
    """The response ended early, for the reason in its incomplete_details. Ends the stream."""

    type: Literal["response.incomplete"] = "response.incomplete"
    """The kind of event."""

    sequence_number: int
    """The event's place in its stream, counted from 0 without a gap."""

    response: ResponseObject
    """The final response, with status incomplete."""

    _nested: ClassVar[Readers] = {
        "response": ref("ResponseObject"),
    }
