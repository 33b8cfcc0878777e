"""Stands for an item that the server has stored.

Its type must be given: a bare id cannot be told from a message whose role was forgotten.
"""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ItemReference(ApiObject):
    """Stands for an item that the server has stored.

    Its type must be given: a bare id cannot be told from a message whose role was forgotten.
    """

    type: Literal["item_reference"] = "item_reference"
    """The kind of item."""

    id: str
    """The id of the stored item."""
