"""The response waits for its turn; only background responses are queued."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import ResponseObject


class ResponseQueuedEvent(ApiObject):
    """The response waits for its turn; only background responses are queued."""

    type: Literal["response.queued"] = "response.queued"
    """The kind of event."""

    sequence_number: int
    """The event's place in its stream, counted from 0 without a gap."""

    response: ResponseObject
    """The response as it stands, with status queued."""

    _nested: ClassVar[Readers] = {
        "response": ref("ResponseObject"),
    }
