"""What a function answered, in the form before tool messages."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ChatFunctionMessage(ApiObject):
    """What a function answered, in the form before tool messages."""

    role: Literal["function"] = "function"
    """Whose turn it is."""

    content: str | None
    """The function's answer."""

    name: str
    """The function's name."""
