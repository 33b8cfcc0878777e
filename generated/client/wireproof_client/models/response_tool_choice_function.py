"""Makes the model call one function."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ResponseToolChoiceFunction(ApiObject):
    """Makes the model call one function."""

    type: Literal["function"] = "function"
    """The kind of choice."""

    name: str
    """The function."""
