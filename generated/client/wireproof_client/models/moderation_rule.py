"""What follows from the verdict of moderation on one side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wireproof_client.api_object import ApiObject

if TYPE_CHECKING:
    from wireproof_client.models import ModerationMode


class ModerationRule(ApiObject):
    """What follows from the verdict of moderation on one side."""

    mode: ModerationMode | str
    """Whether what is found is only reported."""
