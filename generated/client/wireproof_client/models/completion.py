"""The answer to a request for completions."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import CompletionChoice, Usage


class Completion(ApiObject):
    """The answer to a request for completions."""

    id: str
    """An identifier of this answer, the same in every chunk of a stream."""

    object: Literal["text_completion"] = "text_completion"
    """Tells completions from other objects."""

    created: int
    """When the answer was begun, in seconds since the Unix epoch."""

    model: str
    """The model that answered."""

    choices: list[CompletionChoice]
    """The completions; choice number i * n + j is the j-th completion of prompt i."""

    system_fingerprint: str | None = None
    """Identifies the configuration that answered; with the same `seed` it makes answers comparable."""

    usage: Usage | None = None
    """What the request used."""

    _lists: ClassVar[frozenset[str]] = frozenset(("choices",))
    _nested: ClassVar[Readers] = {
        "choices": items(ref("CompletionChoice")),
        "usage": ref("Usage"),
    }
