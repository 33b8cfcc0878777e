"""A sound to be fetched (mistral.rs extension)."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import CacheControl, MediaUrl


class ChatAudioUrlPart(ApiObject):
    """A sound to be fetched (mistral.rs extension)."""

    type: Literal["audio_url"] = "audio_url"
    """Tells this kind of part from the others."""

    audio_url: MediaUrl
    """Where a sound or a film is."""

    cache_control: CacheControl | None = None
    """Marks the end of a cacheable prefix (Hadrian extension; accepted, without effect)."""

    _nested: ClassVar[Readers] = {
        "audio_url": ref("MediaUrl"),
        "cache_control": ref("CacheControl"),
    }
