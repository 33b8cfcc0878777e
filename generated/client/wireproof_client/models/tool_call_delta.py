"""More of one call; its first piece has the identifier, the type and the name."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import CustomToolInputDelta, FunctionCallDelta, ToolCallKind


class ToolCallDelta(ApiObject):
    """More of one call; its first piece has the identifier, the type and the name."""

    index: int
    """The call's place among the calls of the turn."""

    id: str | None = None
    """The call's identifier, in its first piece."""

    type: ToolCallKind | str | None = None
    """What is called."""

    function: FunctionCallDelta | None = None
    """More of the call of a function."""

    custom: CustomToolInputDelta | None = None
    """More of the call of a custom tool."""

    _nested: ClassVar[Readers] = {
        "function": ref("FunctionCallDelta"),
        "custom": ref("CustomToolInputDelta"),
    }
