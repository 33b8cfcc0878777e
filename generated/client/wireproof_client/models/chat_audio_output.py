"""How the answer is to be spoken."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import AudioFormat, AudioVoice


class ChatAudioOutput(ApiObject):
    """How the answer is to be spoken."""

    format: AudioFormat | str
    """How a spoken answer is encoded."""

    voice: str | AudioVoice
    """The voice, by name or as an object with its identifier."""

    _nested: ClassVar[Readers] = {
        "voice": ref("AudioVoice"),
    }
