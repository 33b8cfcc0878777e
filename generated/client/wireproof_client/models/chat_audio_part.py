"""A sound, sent with the request."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import CacheControl, InputAudio


class ChatAudioPart(ApiObject):
    """A sound, sent with the request."""

    type: Literal["input_audio"] = "input_audio"
    """Tells this kind of part from the others."""

    input_audio: InputAudio
    """A sound and its encoding."""

    cache_control: CacheControl | None = None
    """Marks the end of a cacheable prefix (Hadrian extension; accepted, without effect)."""

    _nested: ClassVar[Readers] = {
        "input_audio": ref("InputAudio"),
        "cache_control": ref("CacheControl"),
    }
