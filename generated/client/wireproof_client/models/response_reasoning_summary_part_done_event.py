"""A part of the summary of a reasoning item is whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import SummaryTextPart


class ResponseReasoningSummaryPartDoneEvent(ApiObject):
    """A part of the summary of a reasoning item is whole."""

    type: Literal["response.reasoning_summary_part.done"] = "response.reasoning_summary_part.done"
    """The kind of event."""

    sequence_number: int
    """The event's place in its stream, counted from 0 without a gap."""

    item_id: str
    """The id of the output item that the event is about."""

    output_index: int
    """The place of the item in the output, from 0."""

    summary_index: int
    """The place of the part in the summary of its reasoning item, from 0."""

    part: SummaryTextPart
    """The part as it will stand in the final item."""

    status: Literal["incomplete"] | None = None
    """Given, with the value incomplete, when the part was cut off."""

    _nested: ClassVar[Readers] = {
        "part": ref("SummaryTextPart"),
    }
