"""What a command of a shell call printed is whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import ShellCallOutputContent


class ResponseShellCallOutputContentDoneEvent(ApiObject):
    """What a command of a shell call printed is whole."""

    type: Literal["response.shell_call_output_content.done"] = "response.shell_call_output_content.done"
    """The kind of event."""

    sequence_number: int
    """The event's place in its stream, counted from 0 without a gap."""

    item_id: str
    """The id of the output item that the event is about."""

    output_index: int
    """The place of the item in the output, from 0."""

    command_index: int
    """The place of the command among the commands of its shell call, from 0."""

    output: list[ShellCallOutputContent]
    """The whole output of the command."""

    _lists: ClassVar[frozenset[str]] = frozenset(("output",))
    _nested: ClassVar[Readers] = {
        "output": items(ref("ShellCallOutputContent")),
    }
