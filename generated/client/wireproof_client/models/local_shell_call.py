"""The model wants a command run in the caller's shell."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import ItemStatus, LocalShellAction


class LocalShellCall(ApiObject):
    """The model wants a command run in the caller's shell."""

    type: Literal["local_shell_call"] = "local_shell_call"
    """The kind of item."""

    id: str
    """The id of the item."""

    call_id: str
    """Ties the call to its local_shell_call_output."""

    action: LocalShellAction
    """The command."""

    status: ItemStatus | str
    """How far the call is."""

    _nested: ClassVar[Readers] = {
        "action": ref("LocalShellAction"),
    }
