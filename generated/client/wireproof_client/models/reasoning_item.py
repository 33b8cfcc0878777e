"""What the model thought before it answered. Give it back with later input to let the model go on from there."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import ItemStatus, ReasoningTextPart, SummaryTextPart


class ReasoningItem(ApiObject):
    """What the model thought before it answered. Give it back with later input to let the model go on from there."""

    type: Literal["reasoning"] = "reasoning"
    """The kind of item."""

    id: str
    """The id of the item."""

    summary: list[SummaryTextPart]
    """A summary of the reasoning; empty when none was asked for."""

    content: list[ReasoningTextPart] | None = None
    """The reasoning itself, where the model shows it."""

    encrypted_content: str | None = None
    """The reasoning in a form that only the server reads, when include asked for it."""

    status: ItemStatus | str | None = None
    """How far the item is."""

    _lists: ClassVar[frozenset[str]] = frozenset(("summary",))
    _nested: ClassVar[Readers] = {
        "summary": items(ref("SummaryTextPart")),
        "content": items(ref("ReasoningTextPart")),
    }
