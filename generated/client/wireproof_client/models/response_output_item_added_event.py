"""A new item begins in the output."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import OutputItem


class ResponseOutputItemAddedEvent(ApiObject):
    """A new item begins in the output."""

    type: Literal["response.output_item.added"] = "response.output_item.added"
    """The kind of event."""

    sequence_number: int
    """The event's place in its stream, counted from 0 without a gap."""

    output_index: int
    """The place of the item in the output, from 0."""

    item: OutputItem
    """The item as it begins: content still empty, status in_progress."""

    _nested: ClassVar[Readers] = {
        "item": ref("OutputItem"),
    }
