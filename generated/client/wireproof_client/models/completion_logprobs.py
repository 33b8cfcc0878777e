"""Four lists of the same length, with one entry for each token of the text."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class CompletionLogprobs(ApiObject):
    """Four lists of the same length, with one entry for each token of the text."""

    tokens: list[str]
    """The tokens as text."""

    token_logprobs: list[float | None]
    """The natural logarithm of each token's probability; null for the first token of a prompt."""

    top_logprobs: list[dict[str, float] | None] | None
    """The likeliest tokens in each place; null when `logprobs` was 0."""

    text_offset: list[int]
    """Where each token begins in the text, in characters."""
