"""Where the input tokens of a response came from."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class ResponseInputTokensDetails(ApiObject):
    """Where the input tokens of a response came from."""

    cached_tokens: int
    """How many were taken from a cache."""

    cache_write_tokens: int
    """How many were put into a cache."""
