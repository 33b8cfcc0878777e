"""The model asks for one of the caller's custom tools."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from wireproof_client.api_object import ApiObject

if TYPE_CHECKING:
    from wireproof_client.models import ItemStatus


class CustomToolCallItem(ApiObject):
    """The model asks for one of the caller's custom tools."""

    type: Literal["custom_tool_call"] = "custom_tool_call"
    """The kind of item."""

    call_id: str
    """Ties the call to its custom_tool_call_output."""

    name: str
    """The tool to call."""

    input: str
    """What the model gives the tool, as plain text."""

    id: str | None = None
    """The id of the item; an answer always gives one."""

    namespace: str | None = None
    """The namespace of the tool, if it has one."""

    status: ItemStatus | str | None = None
    """How far the call is."""
