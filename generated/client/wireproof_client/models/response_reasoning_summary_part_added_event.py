"""A new part begins in the summary of a reasoning item."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import SummaryTextPart


class ResponseReasoningSummaryPartAddedEvent(ApiObject):
    """A new part begins in the summary of a reasoning item."""

    type: Literal["response.reasoning_summary_part.added"] = "response.reasoning_summary_part.added"
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
    """The part as it begins, still empty."""

    _nested: ClassVar[Readers] = {
        "part": ref("SummaryTextPart"),
    }
