"""A message that a response was given, as it is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import InputContentPart, ItemStatus, StoredInputMessageRole


class StoredInputMessage(ApiObject):
    """A message that a response was given, as it is stored."""

    type: Literal["message"] = "message"
    """The kind of item."""

    id: str
    """The id of the item."""

    role: StoredInputMessageRole | str
    """Who speaks."""

    content: list[InputContentPart]
    """The parts of the message; a text given as a string has become one input_text part."""

    status: ItemStatus | str | None = None
    """How far the message is."""

    _lists: ClassVar[frozenset[str]] = frozenset(("content",))
    _nested: ClassVar[Readers] = {
        "content": items(ref("InputContentPart")),
    }
