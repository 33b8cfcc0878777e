"""One alternative for the next turn."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import ChatAnswer, ChatFinishReason, ChatLogprobs


class ChatChoice(ApiObject):
    """One alternative for the next turn."""

    index: int
    """The choice's place among the choices."""

    message: ChatAnswer
    """The turn that the model generated."""

    finish_reason: ChatFinishReason | str
    """Why the turn ends, at its natural end or a stop sequence (`stop`), the limit of tokens (`length`), with calls
    (`tool_calls`, formerly `function_call`), or because content was withheld (`content_filter`).
    """

    logprobs: ChatLogprobs | None = None
    """Log probabilities of the tokens; null unless `logprobs` was asked for."""

    _nested: ClassVar[Readers] = {
        "message": ref("ChatAnswer"),
        "logprobs": ref("ChatLogprobs"),
    }
