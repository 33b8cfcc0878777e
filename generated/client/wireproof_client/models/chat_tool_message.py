"""What a tool answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import ChatTextPart


class ChatToolMessage(ApiObject):
    """What a tool answered."""

    role: Literal["tool"] = "tool"
    """Whose turn it is."""

    content: str | list[ChatTextPart]
    """The tool's answer, as one text or as a list of parts."""

    tool_call_id: str
    """The identifier of the call that this answers."""

    _nested: ClassVar[Readers] = {
        "content": items(ref("ChatTextPart")),
    }
