"""A token, its log probability, and the likeliest tokens in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import ChatTopLogprob, TokenBytes


class ChatTokenLogprob(ApiObject):
    """A token, its log probability, and the likeliest tokens in its place."""

    token: str
    """The token as text."""

    logprob: float
    """The natural logarithm of its probability."""

    bytes: TokenBytes
    """The token's bytes, which need not be whole characters; null when the engine does not tell."""

    top_logprobs: list[ChatTopLogprob]
    """The likeliest tokens, best first, as many as `top_logprobs` asked for."""

    _lists: ClassVar[frozenset[str]] = frozenset(("top_logprobs",))
    _nested: ClassVar[Readers] = {
        "top_logprobs": items(ref("ChatTopLogprob")),
    }
