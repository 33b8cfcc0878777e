"""A skill, which is a folder of instructions and files for a kind of task."""

from typing import TYPE_CHECKING, TypeAlias

from wireproof_client.reading import ref, tagged

if TYPE_CHECKING:
    from wireproof_client.api_object import UnknownObject
    from wireproof_client.models import InlineSkill, SkillReference

Skill: TypeAlias = "SkillReference | InlineSkill | UnknownObject"

read = tagged("type", {"skill_reference": ref("SkillReference"), "inline": ref("InlineSkill")})
