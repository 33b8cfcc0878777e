"""A picture of a computer's screen."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ComputerScreenshot(ApiObject):
    """A picture of a computer's screen."""

    type: Literal["computer_screenshot"] = "computer_screenshot"
    """The kind of output."""

    image_url: str | None = None
    """Where the picture is, or the picture itself as a data address."""

    file_id: str | None = None
    """The id of the uploaded picture."""
