"""The form of the text of the answer."""

from typing import TYPE_CHECKING, TypeAlias

from wireproof_client.reading import ref, tagged

if TYPE_CHECKING:
    from wireproof_client.api_object import UnknownObject
    from wireproof_client.models import ResponseFormatJsonObject, ResponseFormatText, ResponseTextFormatJsonSchema

ResponseTextFormat: TypeAlias = (
    "ResponseFormatText | ResponseFormatJsonObject | ResponseTextFormatJsonSchema | UnknownObject"
)

read = tagged(
    "type",
    {
        "text": ref("ResponseFormatText"),
        "json_object": ref("ResponseFormatJsonObject"),
        "json_schema": ref("ResponseTextFormatJsonSchema"),
    },
)
