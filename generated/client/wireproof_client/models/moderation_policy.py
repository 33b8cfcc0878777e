"""What follows from the verdict of moderation."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import ModerationRule


class ModerationPolicy(ApiObject):
    """What follows from the verdict of moderation."""

    input: ModerationRule | None = None
    """On the input."""

    output: ModerationRule | None = None
    """On the output."""

    _nested: ClassVar[Readers] = {
        "input": ref("ModerationRule"),
        "output": ref("ModerationRule"),
    }
