"""Nothing outside the container."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class NetworkPolicyDisabled(ApiObject):
    """Nothing outside the container."""

    type: Literal["disabled"] = "disabled"
    """The kind of policy."""
