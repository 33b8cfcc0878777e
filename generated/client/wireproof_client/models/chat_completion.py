"""The answer to a request for the next turn of a conversation."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import ChatChoice, ServiceTier, Usage


class ChatCompletion(ApiObject):
    """The answer to a request for the next turn of a conversation."""

    id: str
    """An identifier of this answer."""

    object: Literal["chat.completion"] = "chat.completion"
    """Tells chat completions from other objects."""

    created: int
    """When the answer was begun, in seconds since the Unix epoch."""

    model: str
    """The model that answered."""

    choices: list[ChatChoice]
    """The alternatives for the next turn, as many as `n` asked for."""

    usage: Usage | None = None
    """What the request used."""

    system_fingerprint: str | None = None
    """Identifies the configuration that answered; with the same `seed` it makes answers comparable."""

    service_tier: ServiceTier | str | None = None
    """The class of service that was used."""

    _lists: ClassVar[frozenset[str]] = frozenset(("choices",))
    _nested: ClassVar[Readers] = {
        "choices": items(ref("ChatChoice")),
        "usage": ref("Usage"),
    }
