"""The model wants commands run in a shell."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject, UnknownObject
from wireproof_client.reading import Readers, ref, tagged

if TYPE_CHECKING:
    from wireproof_client.models import ItemStatus, ShellAction, ShellCallEnvironment


class ShellCall(ApiObject):
    """The model wants commands run in a shell."""

    type: Literal["shell_call"] = "shell_call"
    """The kind of item."""

    call_id: str
    """Ties the call to its shell_call_output."""

    action: ShellAction
    """The commands."""

    id: str | None = None
    """The id of the item; an answer always gives one."""

    environment: ShellCallEnvironment | UnknownObject | None = None
    """Where to run them."""

    status: ItemStatus | str | None = None
    """How far the call is."""

    _nested: ClassVar[Readers] = {
        "action": ref("ShellAction"),
        "environment": tagged(
            "type", {"local": ref("LocalShellEnvironment"), "container_reference": ref("ContainerReferenceEnvironment")}
        ),
    }
