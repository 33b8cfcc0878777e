"""A call of a function."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import ChatFunctionCall


class ChatFunctionToolCall(ApiObject):
    """A call of a function."""

    id: str
    """The call's identifier, to which the tool's answer refers."""

    type: Literal["function"] = "function"
    """Tells calls of functions from other calls."""

    function: ChatFunctionCall
    """Which function is called, and with what."""

    _nested: ClassVar[Readers] = {
        "function": ref("ChatFunctionCall"),
    }
