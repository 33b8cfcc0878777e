"""What the text of the answer looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wireproof_client.api_object import ApiObject, UnknownObject
from wireproof_client.reading import Readers, ref, tagged

if TYPE_CHECKING:
    from wireproof_client.models import ResponseTextFormat, Verbosity


class TextConfiguration(ApiObject):
    """What the text of the answer looks like."""

    format: ResponseTextFormat | UnknownObject | None = None
    """Its form; text when left out."""

    verbosity: Verbosity | str | None = None
    """How much it says."""

    _nested: ClassVar[Readers] = {
        "format": tagged(
            "type",
            {
                "text": ref("ResponseFormatText"),
                "json_object": ref("ResponseFormatJsonObject"),
                "json_schema": ref("ResponseTextFormatJsonSchema"),
            },
        ),
    }
