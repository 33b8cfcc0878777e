"""What one of the caller's custom tools answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import FunctionOutputPart, ItemStatus


class CustomToolCallOutputItem(ApiObject):
    """What one of the caller's custom tools answered."""

    type: Literal["custom_tool_call_output"] = "custom_tool_call_output"
    """The kind of item."""

    call_id: str
    """The call_id of the custom_tool_call that this answers."""

    output: str | list[FunctionOutputPart]
    """The answer, as text or as parts."""

    id: str | None = None
    """The id of the item."""

    status: ItemStatus | str | None = None
    """How far the item is."""

    _nested: ClassVar[Readers] = {
        "output": items(ref("FunctionOutputPart")),
    }
