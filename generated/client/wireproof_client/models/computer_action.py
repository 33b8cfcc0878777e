"""A click, a key or the like. `type` says which, and the other fields depend on it."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class ComputerAction(ApiObject):
    """A click, a key or the like. `type` says which, and the other fields depend on it."""

    type: str
    """The kind of action, such as click, double_click, drag, keypress, move, screenshot, scroll, type or wait."""
