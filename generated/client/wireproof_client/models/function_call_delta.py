"""More of the call of a function."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class FunctionCallDelta(ApiObject):
    """More of the call of a function."""

    name: str | None = None
    """The function's name, in the call's first piece."""

    arguments: str | None = None
    """More of the arguments' JSON text."""
