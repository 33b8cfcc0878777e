"""Lets the model use a computer."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ComputerTool(ApiObject):
    """Lets the model use a computer."""

    type: Literal["computer"] = "computer"
    """The kind of tool."""
