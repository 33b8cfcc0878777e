"""How a recording is encoded."""

from typing import Literal, TypeAlias

InputAudioContentFormat: TypeAlias = Literal[
    "wav",
    "mp3",
]
