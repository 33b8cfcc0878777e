"""Tools of the caller that belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import NamespacedTool


class NamespaceTool(ApiObject):
    """Tools of the caller that belong together."""

    type: Literal["namespace"] = "namespace"
    """The kind of tool."""

    name: str
    """The name of the namespace."""

    description: str
    """What the tools are for."""

    tools: list[NamespacedTool]
    """The tools."""

    _lists: ClassVar[frozenset[str]] = frozenset(("tools",))
    _nested: ClassVar[Readers] = {
        "tools": items(ref("NamespacedTool")),
    }
