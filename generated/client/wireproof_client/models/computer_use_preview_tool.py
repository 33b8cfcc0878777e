"""Lets the model use a computer, in its first form."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ComputerUsePreviewTool(ApiObject):
    """Lets the model use a computer, in its first form."""

    type: Literal["computer_use_preview"] = "computer_use_preview"
    """The kind of tool."""

    environment: str
    """The kind of computer, such as windows, mac, linux, ubuntu or browser."""

    display_width: int
    """The width of its screen, in pixels."""

    display_height: int
    """The height of its screen, in pixels."""
