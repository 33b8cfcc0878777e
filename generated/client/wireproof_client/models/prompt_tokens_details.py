"""A breakdown of the tokens read."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class PromptTokensDetails(ApiObject):
    """A breakdown of the tokens read."""

    cached_tokens: int | None = None
    """Tokens whose work was found in a cache."""

    cache_write_tokens: int | None = None
    """Tokens whose work was put into a cache."""

    audio_tokens: int | None = None
    """Tokens that stand for sound."""

    image_tokens: int | None = None
    """Tokens that stand for images."""

    text_tokens: int | None = None
    """Tokens that stand for text."""
