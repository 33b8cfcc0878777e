"""What the response cost so far. An extension (Hadrian), sent only when include holds usage.incremental."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import ResponseUsage


class ResponseUsageUpdatedEvent(ApiObject):
    """What the response cost so far. An extension (Hadrian), sent only when include holds usage.incremental."""

    type: Literal["response.usage.updated"] = "response.usage.updated"
    """The kind of event."""

    sequence_number: int
    """The event's place in its stream, counted from 0 without a gap."""

    usage: ResponseUsage
    """The token counts so far, over every turn."""

    _nested: ClassVar[Readers] = {
        "usage": ref("ResponseUsage"),
    }
