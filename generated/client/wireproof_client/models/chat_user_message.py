"""What the user says."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import ChatUserPart


class ChatUserMessage(ApiObject):
    """What the user says."""

    role: Literal["user"] = "user"
    """Whose turn it is."""

    content: str | list[ChatUserPart]
    """What is said, as one text or as a list of parts."""

    name: str | None = None
    """A name that tells this participant from others of the same role."""

    _nested: ClassVar[Readers] = {
        "content": items(ref("ChatUserPart")),
    }
