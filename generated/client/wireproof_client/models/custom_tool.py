"""A tool that takes free text rather than JSON arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import CustomToolDefinition


class CustomTool(ApiObject):
    """A tool that takes free text rather than JSON arguments."""

    type: Literal["custom"] = "custom"
    """Tells custom tools from functions."""

    custom: CustomToolDefinition
    """What the model is told of a custom tool."""

    _nested: ClassVar[Readers] = {
        "custom": ref("CustomToolDefinition"),
    }
