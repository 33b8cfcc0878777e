"""A piece of what a command of a shell call printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import ShellCallOutputDelta


class ResponseShellCallOutputContentDeltaEvent(ApiObject):
    """A piece of what a command of a shell call printed."""

    type: Literal["response.shell_call_output_content.delta"] = "response.shell_call_output_content.delta"
    """The kind of event."""

    sequence_number: int
    """The event's place in its stream, counted from 0 without a gap."""

    item_id: str
    """The id of the output item that the event is about."""

    output_index: int
    """The place of the item in the output, from 0."""

    command_index: int
    """The place of the command among the commands of its shell call, from 0."""

    delta: ShellCallOutputDelta
    """The next piece of the output."""

    _nested: ClassVar[Readers] = {
        "delta": ref("ShellCallOutputDelta"),
    }
