"""Lets the model ask for commands in the caller's shell."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class LocalShellTool(ApiObject):
    """Lets the model ask for commands in the caller's shell."""

    type: Literal["local_shell"] = "local_shell"
    """The kind of tool."""
