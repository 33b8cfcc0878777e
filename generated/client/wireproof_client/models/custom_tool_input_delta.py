"""More of the call of a custom tool."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class CustomToolInputDelta(ApiObject):
    """More of the call of a custom tool."""

    name: str | None = None
    """The tool's name, in the call's first piece."""

    input: str | None = None
    """More of the input."""
