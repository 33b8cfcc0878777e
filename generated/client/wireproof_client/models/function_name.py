"""A function of the request's tools."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class FunctionName(ApiObject):
    """A function of the request's tools."""

    name: str
    """The function's name."""
