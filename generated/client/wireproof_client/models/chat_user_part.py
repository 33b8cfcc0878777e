"""A part of what the user says."""

from typing import TYPE_CHECKING, TypeAlias

from wireproof_client.reading import ref, tagged

if TYPE_CHECKING:
    from wireproof_client.api_object import UnknownObject
    from wireproof_client.models import (
        ChatAudioPart,
        ChatAudioUrlPart,
        ChatFilePart,
        ChatImagePart,
        ChatInputVideoPart,
        ChatTextPart,
        ChatVideoUrlPart,
    )

ChatUserPart: TypeAlias = "ChatTextPart | ChatImagePart | ChatAudioPart | ChatAudioUrlPart | ChatInputVideoPart | ChatVideoUrlPart | ChatFilePart | UnknownObject"

read = tagged(
    "type",
    {
        "text": ref("ChatTextPart"),
        "image_url": ref("ChatImagePart"),
        "input_audio": ref("ChatAudioPart"),
        "audio_url": ref("ChatAudioUrlPart"),
        "input_video": ref("ChatInputVideoPart"),
        "video_url": ref("ChatVideoUrlPart"),
        "file": ref("ChatFilePart"),
    },
)
