"""A piece of what a command of a shell call printed."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class ShellCallOutputDelta(ApiObject):
    """A piece of what a command of a shell call printed."""

    stdout: str | None = None
    """The next piece of its standard output."""

    stderr: str | None = None
    """The next piece of its standard error."""
