"""An item of the output is whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import OutputItem


class ResponseOutputItemDoneEvent(ApiObject):
    """An item of the output is whole."""

    type: Literal["response.output_item.done"] = "response.output_item.done"
    """The kind of event."""

    sequence_number: int
    """The event's place in its stream, counted from 0 without a gap."""

    output_index: int
    """The place of the item in the output, from 0."""

    item: OutputItem
    """The item as it will stand in the final response."""

    _nested: ClassVar[Readers] = {
        "item": ref("OutputItem"),
    }
