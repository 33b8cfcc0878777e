"""Log probabilities of the tokens of a turn."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import ChatTokenLogprob


class ChatLogprobs(ApiObject):
    """Log probabilities of the tokens of a turn."""

    content: list[ChatTokenLogprob] | None = None
    """One entry for each token of the text."""

    refusal: list[ChatTokenLogprob] | None = None
    """One entry for each token of the refusal."""

    _nested: ClassVar[Readers] = {
        "content": items(ref("ChatTokenLogprob")),
        "refusal": items(ref("ChatTokenLogprob")),
    }
