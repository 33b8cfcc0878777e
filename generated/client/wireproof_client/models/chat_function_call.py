"""Which function is called, and with what."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class ChatFunctionCall(ApiObject):
    """Which function is called, and with what."""

    name: str
    """The function's name."""

    arguments: str
    """The arguments as JSON text, exactly as the model wrote it."""
