"""A part of the content of an input message."""

from typing import TYPE_CHECKING, TypeAlias

from wireproof_client.reading import ref, tagged

if TYPE_CHECKING:
    from wireproof_client.api_object import UnknownObject
    from wireproof_client.models import (
        AssistantTextPart,
        InputAudioPart,
        InputFilePart,
        InputImagePart,
        InputTextPart,
        RefusalPart,
    )

InputContentPart: TypeAlias = (
    "InputTextPart | InputImagePart | InputFilePart | InputAudioPart | AssistantTextPart | RefusalPart | UnknownObject"
)

read = tagged(
    "type",
    {
        "input_text": ref("InputTextPart"),
        "input_image": ref("InputImagePart"),
        "input_file": ref("InputFilePart"),
        "input_audio": ref("InputAudioPart"),
        "output_text": ref("AssistantTextPart"),
        "refusal": ref("RefusalPart"),
    },
)
