"""Some domains."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import NetworkDomainSecret


class NetworkPolicyAllowlist(ApiObject):
    """Some domains."""

    type: Literal["allowlist"] = "allowlist"
    """The kind of policy."""

    allowed_domains: list[str]
    """The domains."""

    domain_secrets: list[NetworkDomainSecret] | None = None
    """Secrets to send to them."""

    _nested: ClassVar[Readers] = {
        "domain_secrets": items(ref("NetworkDomainSecret")),
    }
