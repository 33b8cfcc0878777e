"""The tools that a search found."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import ItemStatus, ResponseTool, ToolSearchExecution


class ToolSearchOutput(ApiObject):
    """The tools that a search found."""

    type: Literal["tool_search_output"] = "tool_search_output"
    """The kind of item."""

    tools: list[ResponseTool]
    """The tools."""

    id: str | None = None
    """The id of the item; an answer always gives one."""

    call_id: str | None = None
    """The call_id of the tool_search_call that this answers."""

    execution: ToolSearchExecution | str | None = None
    """Who ran the search."""

    status: ItemStatus | str | None = None
    """How far the item is."""

    _lists: ClassVar[frozenset[str]] = frozenset(("tools",))
    _nested: ClassVar[Readers] = {
        "tools": items(ref("ResponseTool")),
    }
