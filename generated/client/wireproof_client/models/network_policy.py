"""What a container may reach."""

from typing import TYPE_CHECKING, TypeAlias

from wireproof_client.reading import ref, tagged

if TYPE_CHECKING:
    from wireproof_client.api_object import UnknownObject
    from wireproof_client.models import NetworkPolicyAllowlist, NetworkPolicyDisabled

NetworkPolicy: TypeAlias = "NetworkPolicyDisabled | NetworkPolicyAllowlist | UnknownObject"

read = tagged("type", {"disabled": ref("NetworkPolicyDisabled"), "allowlist": ref("NetworkPolicyAllowlist")})
