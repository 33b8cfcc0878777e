"""The command took too long."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ShellCallTimeout(ApiObject):
    """The command took too long."""

    type: Literal["timeout"] = "timeout"
    """The kind of end."""
