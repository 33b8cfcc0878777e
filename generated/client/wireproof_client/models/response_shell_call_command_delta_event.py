"""A piece of a command of a shell call."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ResponseShellCallCommandDeltaEvent(ApiObject):
    """A piece of a command of a shell call."""

    type: Literal["response.shell_call_command.delta"] = "response.shell_call_command.delta"
    """The kind of event."""

    sequence_number: int
    """The event's place in its stream, counted from 0 without a gap."""

    output_index: int
    """The place of the item in the output, from 0."""

    command_index: int
    """The place of the command among the commands of its shell call, from 0."""

    delta: str
    """The next piece of the command."""

    obfuscation: str | None = None
    """Random characters that hide how long the piece is; see stream_options.include_obfuscation."""
