"""A skill on the caller's machine."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class LocalSkill(ApiObject):
    """A skill on the caller's machine."""

    name: str
    """The name of the skill."""

    description: str
    """What it is good for."""

    path: str
    """The folder that holds it."""
