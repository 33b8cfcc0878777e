"""What the model is told of a function."""

from __future__ import annotations

from typing import Any

from wireproof_client.api_object import ApiObject


class FunctionDefinition(ApiObject):
    """What the model is told of a function."""

    name: str
    """The function's name, by which the model calls it."""

    description: str | None = None
    """What the function does and when to call it, for the model."""

    parameters: dict[str, Any] | None = None
    """A JSON Schema that the arguments keep. No parameters when not sent."""

    strict: bool | None = None
    """Guarantee that the arguments are valid against `parameters`. false when not sent."""
