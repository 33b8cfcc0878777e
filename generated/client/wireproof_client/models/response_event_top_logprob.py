"""A token that could have stood in another's place, in a text event."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class ResponseEventTopLogprob(ApiObject):
    """A token that could have stood in another's place, in a text event."""

    token: str | None = None
    """The token as text."""

    logprob: float | None = None
    """The natural logarithm of its probability."""
