"""The command ended by itself."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ShellCallExit(ApiObject):
    """The command ended by itself."""

    type: Literal["exit"] = "exit"
    """The kind of end."""

    exit_code: int
    """Its exit code; 0 is success."""
