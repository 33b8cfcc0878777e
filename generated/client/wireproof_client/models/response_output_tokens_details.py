"""What the output tokens of a response were for."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class ResponseOutputTokensDetails(ApiObject):
    """What the output tokens of a response were for."""

    reasoning_tokens: int
    """How many the model thought with."""
