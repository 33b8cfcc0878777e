"""Narrows the choice to some of the tools, in mistral.rs's flat spelling."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import AllowedTool, AllowedToolsMode


class ToolChoiceAllowedToolsFlat(ApiObject):
    """Narrows the choice to some of the tools, in mistral.rs's flat spelling."""

    type: Literal["allowed_tools"] = "allowed_tools"
    """Tells the narrowed choice from other choices."""

    mode: AllowedToolsMode | str
    """`auto` leaves the calls to the model, `required` demands at least one."""

    tools: list[AllowedTool]
    """The tools that may be called."""

    _lists: ClassVar[frozenset[str]] = frozenset(("tools",))
    _nested: ClassVar[Readers] = {
        "tools": items(ref("AllowedTool")),
    }
