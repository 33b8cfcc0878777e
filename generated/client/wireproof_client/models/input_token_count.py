"""How many tokens an input has."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class InputTokenCount(ApiObject):
    """How many tokens an input has."""

    object: Literal["response.input_tokens"] = "response.input_tokens"
    """The kind of object."""

    input_tokens: int
    """The tokens that the model would read."""
