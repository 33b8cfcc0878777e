"""A new part begins in an item."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import OutputContent


class ResponseContentPartAddedEvent(ApiObject):
    """A new part begins in an item."""

    type: Literal["response.content_part.added"] = "response.content_part.added"
    """The kind of event."""

    sequence_number: int
    """The event's place in its stream, counted from 0 without a gap."""

    item_id: str
    """The id of the output item that the event is about."""

    output_index: int
    """The place of the item in the output, from 0."""

    content_index: int
    """The place of the part in the content of its item, from 0."""

    part: OutputContent
    """The part as it begins, still empty."""

    _nested: ClassVar[Readers] = {
        "part": ref("OutputContent"),
    }
