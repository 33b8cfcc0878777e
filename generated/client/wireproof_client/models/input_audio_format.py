"""How a sound in a request is encoded; the official API knows the first two."""

from typing import Literal, TypeAlias

InputAudioFormat: TypeAlias = Literal[
    "wav",
    "mp3",
    "flac",
    "m4a",
    "ogg",
    "pcm16",
    "pcm24",
]
