"""A piece of a streamed answer to a request for completions."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import CompletionChunkChoice, Usage


class CompletionChunk(ApiObject):
    """A piece of a streamed answer to a request for completions."""

    id: str
    """The answer's identifier, the same in every chunk."""

    object: Literal["text_completion"] = "text_completion"
    """Tells completions from other objects."""

    created: int
    """When the answer was begun, in seconds since the Unix epoch, the same in every chunk."""

    model: str
    """The model that answers, the same in every chunk."""

    choices: list[CompletionChunkChoice]
    """The next piece of one or more choices; empty in the chunk that states the usage."""

    system_fingerprint: str | None = None
    """Identifies the configuration that answers."""

    usage: Usage | None = None
    """What the request used, in the last chunk when `include_usage` was asked for; null in the others."""

    obfuscation: str | None = None
    """Random characters that hide the size of the chunk."""

    _lists: ClassVar[frozenset[str]] = frozenset(("choices",))
    _nested: ClassVar[Readers] = {
        "choices": items(ref("CompletionChunkChoice")),
        "usage": ref("Usage"),
    }
