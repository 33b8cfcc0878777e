"""A call of a custom tool."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import ChatCustomToolInput


class ChatCustomToolCall(ApiObject):
    """A call of a custom tool."""

    id: str
    """The call's identifier, to which the tool's answer refers."""

    type: Literal["custom"] = "custom"
    """Tells calls of custom tools from other calls."""

    custom: ChatCustomToolInput
    """Which custom tool is called, and with what."""

    _nested: ClassVar[Readers] = {
        "custom": ref("ChatCustomToolInput"),
    }
