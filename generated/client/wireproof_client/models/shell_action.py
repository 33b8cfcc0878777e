"""Commands for a shell."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class ShellAction(ApiObject):
    """Commands for a shell."""

    commands: list[str]
    """The commands, one after the other."""

    timeout_ms: int | None = None
    """How long they may take, in milliseconds."""

    max_output_length: int | None = None
    """How many characters of output to keep."""
