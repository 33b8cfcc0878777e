"""Demands a call of one custom tool."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import CustomToolName


class ToolChoiceCustom(ApiObject):
    """Demands a call of one custom tool."""

    type: Literal["custom"] = "custom"
    """Tells the choice of a custom tool from other choices."""

    custom: CustomToolName
    """A custom tool of the request's tools."""

    _nested: ClassVar[Readers] = {
        "custom": ref("CustomToolName"),
    }
