"""Sound given to the model. A server whose model hears nothing refuses it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import InputAudioContent


class InputAudioPart(ApiObject):
    """Sound given to the model. A server whose model hears nothing refuses it."""

    type: Literal["input_audio"] = "input_audio"
    """The kind of part."""

    input_audio: InputAudioContent
    """A recording."""

    _nested: ClassVar[Readers] = {
        "input_audio": ref("InputAudioContent"),
    }
