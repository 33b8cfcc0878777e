"""Text that the answer will probably repeat, which may speed it up."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import ChatTextPart


class ChatPrediction(ApiObject):
    """Text that the answer will probably repeat, which may speed it up."""

    type: Literal["content"] = "content"
    """The only kind of prediction."""

    content: str | list[ChatTextPart]
    """The expected text."""

    _nested: ClassVar[Readers] = {
        "content": items(ref("ChatTextPart")),
    }
