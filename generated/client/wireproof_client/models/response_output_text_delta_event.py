"""A piece of the text of an output_text part."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import ResponseEventTokenLogprob


class ResponseOutputTextDeltaEvent(ApiObject):
    """A piece of the text of an output_text part."""

    type: Literal["response.output_text.delta"] = "response.output_text.delta"
    """The kind of event."""

    sequence_number: int
    """The event's place in its stream, counted from 0 without a gap."""

    item_id: str
    """The id of the output item that the event is about."""

    output_index: int
    """The place of the item in the output, from 0."""

    content_index: int
    """The place of the part in the content of its item, from 0."""

    delta: str
    """The next piece of text."""

    logprobs: list[ResponseEventTokenLogprob]
    """Log probabilities of the tokens in this piece; empty unless they were asked for."""

    _lists: ClassVar[frozenset[str]] = frozenset(("logprobs",))
    _nested: ClassVar[Readers] = {
        "logprobs": items(ref("ResponseEventTokenLogprob")),
    }
