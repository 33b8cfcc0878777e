"""Has input and output moderated. An extension (Hadrian)."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ModerationPlugin(ApiObject):
    """Has input and output moderated. An extension (Hadrian)."""

    id: Literal["moderation"] = "moderation"
    """The plugin."""
