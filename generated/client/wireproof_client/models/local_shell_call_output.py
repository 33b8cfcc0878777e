"""What came of a command in the caller's shell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from wireproof_client.api_object import ApiObject

if TYPE_CHECKING:
    from wireproof_client.models import ItemStatus


class LocalShellCallOutput(ApiObject):
    """What came of a command in the caller's shell."""

    type: Literal["local_shell_call_output"] = "local_shell_call_output"
    """The kind of item."""

    id: str
    """The id of the item."""

    output: str
    """What it printed, as JSON text."""

    call_id: str | None = None
    """The call_id of the local_shell_call that this answers."""

    status: ItemStatus | str | None = None
    """How far the item is."""
