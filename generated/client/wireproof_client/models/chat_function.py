"""A function that the model may call, in the form before `tools`."""

from __future__ import annotations

from typing import Any

from wireproof_client.api_object import ApiObject


class ChatFunction(ApiObject):
    """A function that the model may call, in the form before `tools`."""

    name: str
    """The function's name."""

    description: str | None = None
    """What the function does and when to call it, for the model."""

    parameters: dict[str, Any] | None = None
    """A JSON Schema that the arguments keep. No parameters when not sent."""
