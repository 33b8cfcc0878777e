"""Text given to the model."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class InputTextPart(ApiObject):
    """Text given to the model."""

    type: Literal["input_text"] = "input_text"
    """The kind of part."""

    text: str
    """The text."""
