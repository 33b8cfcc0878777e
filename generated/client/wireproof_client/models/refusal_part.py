"""The model declined."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class RefusalPart(ApiObject):
    """The model declined."""

    type: Literal["refusal"] = "refusal"
    """The kind of part."""

    refusal: str
    """What the model said when it declined."""
