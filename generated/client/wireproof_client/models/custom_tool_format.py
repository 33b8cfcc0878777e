"""The form of a custom tool's input."""

from typing import TYPE_CHECKING, TypeAlias

from wireproof_client.reading import ref, tagged

if TYPE_CHECKING:
    from wireproof_client.api_object import UnknownObject
    from wireproof_client.models import CustomToolFormatGrammar, CustomToolFormatText

CustomToolFormat: TypeAlias = "CustomToolFormatText | CustomToolFormatGrammar | UnknownObject"

read = tagged("type", {"text": ref("CustomToolFormatText"), "grammar": ref("CustomToolFormatGrammar")})
