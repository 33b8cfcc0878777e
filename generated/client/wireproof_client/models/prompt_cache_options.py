"""How the beginning of a prompt is cached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wireproof_client.api_object import ApiObject

if TYPE_CHECKING:
    from wireproof_client.models import PromptCacheMode


class PromptCacheOptions(ApiObject):
    """How the beginning of a prompt is cached."""

    mode: PromptCacheMode | str | None = None
    """Whether the server chooses what to cache."""

    ttl: str | None = None
    """How long a cached beginning lives at least, such as 30m."""

    comparison_response_id: str | None = None
    """The response to compare with when the server says how well the cache served."""

    prewarm: bool | None = None
    """Whether to fill the cache only, without an answer."""
