"""The model asks for one of the caller's functions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from wireproof_client.api_object import ApiObject

if TYPE_CHECKING:
    from wireproof_client.models import ItemStatus


class FunctionCallItem(ApiObject):
    """The model asks for one of the caller's functions."""

    type: Literal["function_call"] = "function_call"
    """The kind of item."""

    call_id: str
    """Ties the call to its function_call_output."""

    name: str
    """The function to call."""

    arguments: str
    """The arguments as JSON text. A model can get them wrong, so check them before use."""

    id: str | None = None
    """The id of the item; an answer always gives one."""

    namespace: str | None = None
    """The namespace of the function, if its tool has one."""

    status: ItemStatus | str | None = None
    """How far the call is."""
