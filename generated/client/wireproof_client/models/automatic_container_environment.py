"""A container made for the purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject, UnknownObject
from wireproof_client.reading import Readers, items, ref, tagged

if TYPE_CHECKING:
    from wireproof_client.models import NetworkPolicy, Skill


class AutomaticContainerEnvironment(ApiObject):
    """A container made for the purpose."""

    type: Literal["container_auto"] = "container_auto"
    """The kind of place."""

    file_ids: list[str] | None = None
    """The files to put in it."""

    memory_limit: str | None = None
    """How much memory it has, such as 4g."""

    network_policy: NetworkPolicy | UnknownObject | None = None
    """What it may reach."""

    skills: list[Skill] | None = None
    """Skills to put in it."""

    _nested: ClassVar[Readers] = {
        "network_policy": tagged(
            "type", {"disabled": ref("NetworkPolicyDisabled"), "allowlist": ref("NetworkPolicyAllowlist")}
        ),
        "skills": items(ref("Skill")),
    }
