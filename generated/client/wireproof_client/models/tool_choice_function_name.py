"""Demands a call of one function, in mistral.rs's flat spelling."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ToolChoiceFunctionName(ApiObject):
    """Demands a call of one function, in mistral.rs's flat spelling."""

    type: Literal["function"] = "function"
    """Tells the choice of a function from other choices."""

    name: str
    """The function's name."""
