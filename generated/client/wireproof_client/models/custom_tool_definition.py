"""What the model is told of a custom tool."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wireproof_client.api_object import ApiObject, UnknownObject
from wireproof_client.reading import Readers, ref, tagged

if TYPE_CHECKING:
    from wireproof_client.models import CustomToolFormat


class CustomToolDefinition(ApiObject):
    """What the model is told of a custom tool."""

    name: str
    """The tool's name, by which the model calls it."""

    description: str | None = None
    """What the tool does and when to call it, for the model."""

    format: CustomToolFormat | UnknownObject | None = None
    """The form of the input. Any text when not sent."""

    _nested: ClassVar[Readers] = {
        "format": tagged("type", {"text": ref("CustomToolFormatText"), "grammar": ref("CustomToolFormatGrammar")}),
    }
