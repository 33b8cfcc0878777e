"""Whom a stored response belongs to. An extension (Hadrian)."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class ResponseOwner(ApiObject):
    """Whom a stored response belongs to. An extension (Hadrian)."""

    type: str
    """The kind of owner, such as user or organization."""

    id: str
    """The id of the owner."""
