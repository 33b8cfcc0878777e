"""A custom tool of the request's tools."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class CustomToolName(ApiObject):
    """A custom tool of the request's tools."""

    name: str
    """The tool's name."""
