"""What came of the commands of a shell call."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import ItemStatus, ShellCallOutputContent


class ShellCallOutput(ApiObject):
    """What came of the commands of a shell call."""

    type: Literal["shell_call_output"] = "shell_call_output"
    """The kind of item."""

    call_id: str
    """The call_id of the shell_call that this answers."""

    output: list[ShellCallOutputContent]
    """What each command printed."""

    id: str | None = None
    """The id of the item; an answer always gives one."""

    max_output_length: int | None = None
    """How many characters of output were kept."""

    status: ItemStatus | str | None = None
    """How far the item is."""

    _lists: ClassVar[frozenset[str]] = frozenset(("output",))
    _nested: ClassVar[Readers] = {
        "output": items(ref("ShellCallOutputContent")),
    }
