"""A command for the caller's shell."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class LocalShellAction(ApiObject):
    """A command for the caller's shell."""

    type: Literal["exec"] = "exec"
    """The kind of action."""

    command: list[str]
    """The command, word by word."""

    env: dict[str, str]
    """The variables to set."""

    timeout_ms: int | None = None
    """How long it may take, in milliseconds."""

    user: str | None = None
    """The user to run it as."""

    working_directory: str | None = None
    """The folder to run it in."""
