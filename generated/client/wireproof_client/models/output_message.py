"""A message that the model wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import ItemStatus, MessagePhase, OutputMessageContent


class OutputMessage(ApiObject):
    """A message that the model wrote."""

    type: Literal["message"] = "message"
    """The kind of item."""

    id: str
    """The id of the item."""

    role: Literal["assistant"] = "assistant"
    """Who speaks."""

    status: ItemStatus | str
    """How far the message is."""

    content: list[OutputMessageContent]
    """The parts of the message."""

    phase: MessagePhase | str | None = None
    """Whether the model was still at work when it wrote the message."""

    _lists: ClassVar[frozenset[str]] = frozenset(("content",))
    _nested: ClassVar[Readers] = {
        "content": items(ref("OutputMessageContent")),
    }
