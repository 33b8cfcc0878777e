"""A text of the model's reasoning."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ReasoningTextPart(ApiObject):
    """A text of the model's reasoning."""

    type: Literal["reasoning_text"] = "reasoning_text"
    """The kind of part."""

    text: str
    """The text."""
