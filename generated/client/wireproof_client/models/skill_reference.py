"""A skill that the server holds."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class SkillReference(ApiObject):
    """A skill that the server holds."""

    type: Literal["skill_reference"] = "skill_reference"
    """The kind of skill."""

    skill_id: str
    """The id of the skill."""

    version: str | None = None
    """Its version; the default version when left out."""
