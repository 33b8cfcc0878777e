"""The next piece of one completion."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import CompletionFinishReason, CompletionLogprobs


class CompletionChunkChoice(ApiObject):
    """The next piece of one completion."""

    index: int
    """The choice's place among all choices of the answer."""

    text: str
    """The next piece of text; it may be empty."""

    finish_reason: CompletionFinishReason | str | None
    """Why the text ends, in the choice's last piece; null in the others."""

    logprobs: CompletionLogprobs | None = None
    """Log probabilities of the piece's tokens; null unless `logprobs` was asked for."""

    _nested: ClassVar[Readers] = {
        "logprobs": ref("CompletionLogprobs"),
    }
