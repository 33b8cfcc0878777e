"""The next piece of one alternative for the next turn."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import ChatDelta, ChatFinishReason, ChatLogprobs


class ChatChunkChoice(ApiObject):
    """The next piece of one alternative for the next turn."""

    index: int
    """The choice's place among the choices."""

    delta: ChatDelta
    """What a piece adds to the turn; the pieces of each field join to the field of the whole turn."""

    finish_reason: ChatFinishReason | str | None
    """Why the turn ends, in the choice's last piece; null in the others."""

    logprobs: ChatLogprobs | None = None
    """Log probabilities of the piece's tokens; null unless `logprobs` was asked for."""

    _nested: ClassVar[Readers] = {
        "delta": ref("ChatDelta"),
        "logprobs": ref("ChatLogprobs"),
    }
