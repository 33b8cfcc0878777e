"""A model that can be asked."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class Model(ApiObject):
    """A model that can be asked."""

    id: str
    """The name by which requests ask for it."""

    object: Literal["model"] = "model"
    """Tells models from other objects."""

    created: int
    """When the model was made, in seconds since the Unix epoch."""

    owned_by: str
    """Who made the model or runs it."""

    aliases: list[str] | None = None
    """Further names that requests may use."""

    context_length: int | None = None
    """The most tokens that prompt and answer may have together; null when the engine does not tell."""

    description: str | None = None
    """One sentence on what the model is, for people."""
