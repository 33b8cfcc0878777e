"""How one thing that the server depends on is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wireproof_client.api_object import ApiObject

if TYPE_CHECKING:
    from wireproof_client.models import HealthSubsystemStatus


class HealthSubsystem(ApiObject):
    """How one thing that the server depends on is."""

    status: HealthSubsystemStatus | str
    """Whether a thing that the server depends on can be used now."""
