"""One completion."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import CompletionFinishReason, CompletionLogprobs


class CompletionChoice(ApiObject):
    """One completion."""

    index: int
    """The choice's place among all choices of the answer."""

    text: str
    """The generated text, after the prompt when `echo` was asked for."""

    finish_reason: CompletionFinishReason | str
    """Why the text ends: `stop` at its natural end or a stop sequence, `length` at the limit of tokens,
    `content_filter` where content was withheld.
    """

    logprobs: CompletionLogprobs | None = None
    """Log probabilities of the tokens; null unless `logprobs` was asked for."""

    _nested: ClassVar[Readers] = {
        "logprobs": ref("CompletionLogprobs"),
    }
