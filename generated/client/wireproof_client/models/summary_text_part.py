"""A part of a summary of the model's reasoning."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class SummaryTextPart(ApiObject):
    """A part of a summary of the model's reasoning."""

    type: Literal["summary_text"] = "summary_text"
    """The kind of part."""

    text: str
    """The text."""
