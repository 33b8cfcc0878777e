"""From here on the model may use these tools too."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import ResponseTool


class AdditionalTools(ApiObject):
    """From here on the model may use these tools too."""

    type: Literal["additional_tools"] = "additional_tools"
    """The kind of item."""

    role: str
    """Who gave the tools."""

    tools: list[ResponseTool]
    """The tools."""

    id: str | None = None
    """The id of the item."""

    _lists: ClassVar[frozenset[str]] = frozenset(("tools",))
    _nested: ClassVar[Readers] = {
        "tools": items(ref("ResponseTool")),
    }
