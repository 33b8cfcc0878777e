"""A JSON object of any shape."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ResponseFormatJsonObject(ApiObject):
    """A JSON object of any shape."""

    type: Literal["json_object"] = "json_object"
    """Tells this form from the others."""
