"""Any text."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ResponseFormatText(ApiObject):
    """Any text."""

    type: Literal["text"] = "text"
    """Tells this form from the others."""
