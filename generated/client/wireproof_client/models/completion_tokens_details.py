"""A breakdown of the tokens generated."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class CompletionTokensDetails(ApiObject):
    """A breakdown of the tokens generated."""

    reasoning_tokens: int | None = None
    """Tokens of reasoning that the answer may not show."""

    accepted_prediction_tokens: int | None = None
    """Predicted tokens that the model took over."""

    rejected_prediction_tokens: int | None = None
    """Predicted tokens that the model did not take over."""

    audio_tokens: int | None = None
    """Tokens that stand for sound."""

    text_tokens: int | None = None
    """Tokens that stand for text."""
