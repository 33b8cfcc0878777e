"""Narrows the tools that the model may use to some of those in tools."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import AllowedToolsMode, ResponseAllowedTool


class ResponseToolChoiceAllowedTools(ApiObject):
    """Narrows the tools that the model may use to some of those in tools."""

    type: Literal["allowed_tools"] = "allowed_tools"
    """The kind of choice."""

    mode: AllowedToolsMode | str
    """Whether the model must use one of them."""

    tools: list[ResponseAllowedTool]
    """Those tools."""

    _lists: ClassVar[frozenset[str]] = frozenset(("tools",))
    _nested: ClassVar[Readers] = {
        "tools": items(ref("ResponseAllowedTool")),
    }
