"""A new command begins in a shell call."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ResponseShellCallCommandAddedEvent(ApiObject):
    """A new command begins in a shell call."""

    type: Literal["response.shell_call_command.added"] = "response.shell_call_command.added"
    """The kind of event."""

    sequence_number: int
    """The event's place in its stream, counted from 0 without a gap."""

    output_index: int
    """The place of the item in the output, from 0."""

    command_index: int
    """The place of the command among the commands of its shell call, from 0."""

    command: str
    """The command as it begins, mostly empty."""
