"""A token of the output with its log probability."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import OutputTopLogprob


class OutputTokenLogprob(ApiObject):
    """A token of the output with its log probability."""

    token: str
    """The token as text."""

    logprob: float
    """The natural logarithm of its probability."""

    bytes: list[int]
    """The token as UTF-8 bytes, for tokens that are only a part of a character."""

    top_logprobs: list[OutputTopLogprob]
    """The likeliest tokens in its place, likeliest first."""

    _lists: ClassVar[frozenset[str]] = frozenset(("top_logprobs",))
    _nested: ClassVar[Readers] = {
        "top_logprobs": items(ref("OutputTopLogprob")),
    }
