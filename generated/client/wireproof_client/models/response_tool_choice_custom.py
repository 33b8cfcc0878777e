"""Makes the model use one custom tool."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ResponseToolChoiceCustom(ApiObject):
    """Makes the model use one custom tool."""

    type: Literal["custom"] = "custom"
    """The kind of choice."""

    name: str
    """The tool."""
