"""A token that was likely in some place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wireproof_client.api_object import ApiObject

if TYPE_CHECKING:
    from wireproof_client.models import TokenBytes


class ChatTopLogprob(ApiObject):
    """A token that was likely in some place."""

    token: str
    """The token as text."""

    logprob: float
    """The natural logarithm of its probability."""

    bytes: TokenBytes
    """The token's bytes, which need not be whole characters; null when the engine does not tell."""
