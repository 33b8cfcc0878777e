"""What the code printed."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class CodeInterpreterLogs(ApiObject):
    """What the code printed."""

    type: Literal["logs"] = "logs"
    """The kind of output."""

    logs: str
    """The text."""
