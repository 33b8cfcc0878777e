"""The response exists. Always the first event of a stream."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import ResponseObject


class ResponseCreatedEvent(ApiObject):
    """The response exists. Always the first event of a stream."""

    type: Literal["response.created"] = "response.created"
    """The kind of event."""

    sequence_number: int
    """The event's place in its stream, counted from 0 without a gap."""

    response: ResponseObject
    """The response as it stands: no output yet."""

    _nested: ClassVar[Readers] = {
        "response": ref("ResponseObject"),
    }
