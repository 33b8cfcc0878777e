"""A command of a shell call is whole."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ResponseShellCallCommandDoneEvent(ApiObject):
    """A command of a shell call is whole."""

    type: Literal["response.shell_call_command.done"] = "response.shell_call_command.done"
    """The kind of event."""

    sequence_number: int
    """The event's place in its stream, counted from 0 without a gap."""

    output_index: int
    """The place of the item in the output, from 0."""

    command_index: int
    """The place of the command among the commands of its shell call, from 0."""

    command: str
    """The whole command: every delta of it in order."""
