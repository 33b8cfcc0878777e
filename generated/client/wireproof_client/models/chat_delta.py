"""What a piece adds to the turn; the pieces of each field join to the field of the whole turn."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import FunctionCallDelta, ToolCallDelta


class ChatDelta(ApiObject):
    """What a piece adds to the turn; the pieces of each field join to the field of the whole turn."""

    role: Literal["assistant"] | None = None
    """Whose turn it is, in a choice's first piece."""

    content: str | None = None
    """More of the text."""

    refusal: str | None = None
    """More of the words in which the model refuses."""

    reasoning_content: str | None = None
    """More of the reasoning."""

    tool_calls: list[ToolCallDelta] | None = None
    """More of one or more calls."""

    function_call: FunctionCallDelta | None = None
    """More of the call of a function."""

    _nested: ClassVar[Readers] = {
        "tool_calls": items(ref("ToolCallDelta")),
        "function_call": ref("FunctionCallDelta"),
    }
