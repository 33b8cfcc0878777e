"""A film, in Hadrian's older spelling."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import CacheControl, MediaUrl


class ChatInputVideoPart(ApiObject):
    """A film, in Hadrian's older spelling."""

    type: Literal["input_video"] = "input_video"
    """Tells this kind of part from the others."""

    video_url: MediaUrl
    """Where a sound or a film is."""

    cache_control: CacheControl | None = None
    """Marks the end of a cacheable prefix (Hadrian extension; accepted, without effect)."""

    _nested: ClassVar[Readers] = {
        "video_url": ref("MediaUrl"),
        "cache_control": ref("CacheControl"),
    }
