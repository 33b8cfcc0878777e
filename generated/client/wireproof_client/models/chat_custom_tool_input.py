"""Which custom tool is called, and with what."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class ChatCustomToolInput(ApiObject):
    """Which custom tool is called, and with what."""

    name: str
    """The tool's name."""

    input: str
    """The input, as the model wrote it."""
