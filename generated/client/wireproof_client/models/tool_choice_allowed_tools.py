"""Narrows the choice to some of the tools, in the official spelling."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import AllowedTools


class ToolChoiceAllowedTools(ApiObject):
    """Narrows the choice to some of the tools, in the official spelling."""

    type: Literal["allowed_tools"] = "allowed_tools"
    """Tells the narrowed choice from other choices."""

    allowed_tools: AllowedTools
    """Which tools may be called, and whether one must be."""

    _nested: ClassVar[Readers] = {
        "allowed_tools": ref("AllowedTools"),
    }
