"""How a spoken answer is encoded."""

from typing import Literal, TypeAlias

AudioFormat: TypeAlias = Literal[
    "wav",
    "aac",
    "mp3",
    "flac",
    "opus",
    "pcm16",
]
