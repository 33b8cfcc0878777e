"""A token that could have stood in another's place, with its log probability."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class OutputTopLogprob(ApiObject):
    """A token that could have stood in another's place, with its log probability."""

    token: str
    """The token as text."""

    logprob: float
    """The natural logarithm of its probability."""

    bytes: list[int]
    """The token as UTF-8 bytes."""
