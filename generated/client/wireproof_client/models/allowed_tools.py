"""Which tools may be called, and whether one must be."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import AllowedTool, AllowedToolsMode


class AllowedTools(ApiObject):
    """Which tools may be called, and whether one must be."""

    mode: AllowedToolsMode | str
    """`auto` leaves the calls to the model, `required` demands at least one."""

    tools: list[AllowedTool]
    """The tools that may be called."""

    _lists: ClassVar[frozenset[str]] = frozenset(("tools",))
    _nested: ClassVar[Readers] = {
        "tools": items(ref("AllowedTool")),
    }
