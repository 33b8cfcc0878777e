"""What the input of a custom tool must look like."""

from typing import TYPE_CHECKING, TypeAlias

from wireproof_client.reading import ref, tagged

if TYPE_CHECKING:
    from wireproof_client.api_object import UnknownObject
    from wireproof_client.models import CustomToolFormatText, ResponseCustomToolGrammar

ResponseCustomToolFormat: TypeAlias = "CustomToolFormatText | ResponseCustomToolGrammar | UnknownObject"

read = tagged("type", {"text": ref("CustomToolFormatText"), "grammar": ref("ResponseCustomToolGrammar")})
