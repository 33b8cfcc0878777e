"""A token of a text event with its log probability."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import ResponseEventTopLogprob


class ResponseEventTokenLogprob(ApiObject):
    """A token of a text event with its log probability."""

    token: str
    """The token as text."""

    logprob: float
    """The natural logarithm of its probability."""

    top_logprobs: list[ResponseEventTopLogprob] | None = None
    """The likeliest tokens in its place, likeliest first."""

    _nested: ClassVar[Readers] = {
        "top_logprobs": items(ref("ResponseEventTopLogprob")),
    }
