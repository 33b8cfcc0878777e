"""A skill sent along."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import InlineSkillSource


class InlineSkill(ApiObject):
    """A skill sent along."""

    type: Literal["inline"] = "inline"
    """The kind of skill."""

    name: str
    """The name of the skill."""

    description: str
    """What it is good for."""

    source: InlineSkillSource
    """Its files."""

    _nested: ClassVar[Readers] = {
        "source": ref("InlineSkillSource"),
    }
