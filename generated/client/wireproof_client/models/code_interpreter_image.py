"""A picture that the code made."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class CodeInterpreterImage(ApiObject):
    """A picture that the code made."""

    type: Literal["image"] = "image"
    """The kind of output."""

    url: str
    """Where the picture is."""
