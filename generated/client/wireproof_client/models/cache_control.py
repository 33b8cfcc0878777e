"""A hint to providers that cache prompts (Hadrian extension)."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class CacheControl(ApiObject):
    """A hint to providers that cache prompts (Hadrian extension)."""

    type: Literal["ephemeral"] = "ephemeral"
    """The only kind of cache entry."""
