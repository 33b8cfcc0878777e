"""What kind of container to make for running code."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject, UnknownObject
from wireproof_client.reading import Readers, ref, tagged

if TYPE_CHECKING:
    from wireproof_client.models import NetworkPolicy


class CodeInterpreterContainer(ApiObject):
    """What kind of container to make for running code."""

    type: Literal["auto"] = "auto"
    """The kind of container."""

    file_ids: list[str] | None = None
    """The files to put in it."""

    memory_limit: str | None = None
    """How much memory it has, such as 4g."""

    network_policy: NetworkPolicy | UnknownObject | None = None
    """What it may reach."""

    _nested: ClassVar[Readers] = {
        "network_policy": tagged(
            "type", {"disabled": ref("NetworkPolicyDisabled"), "allowlist": ref("NetworkPolicyAllowlist")}
        ),
    }
