"""The caller's own machine; the caller runs the commands."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import LocalSkill


class LocalShellEnvironment(ApiObject):
    """The caller's own machine; the caller runs the commands."""

    type: Literal["local"] = "local"
    """The kind of place."""

    skills: list[LocalSkill] | None = None
    """Skills on that machine."""

    _nested: ClassVar[Readers] = {
        "skills": items(ref("LocalSkill")),
    }
