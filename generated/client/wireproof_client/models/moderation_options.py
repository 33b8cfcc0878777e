"""How input and output are moderated."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import ModerationPolicy


class ModerationOptions(ApiObject):
    """How input and output are moderated."""

    model: str
    """The moderation model."""

    policy: ModerationPolicy | None = None
    """What follows from its verdict."""

    _nested: ClassVar[Readers] = {
        "policy": ref("ModerationPolicy"),
    }
