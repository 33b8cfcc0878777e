"""The form that the generated text must have."""

from typing import TYPE_CHECKING, TypeAlias

from wireproof_client.reading import ref, tagged

if TYPE_CHECKING:
    from wireproof_client.api_object import UnknownObject
    from wireproof_client.models import (
        ResponseFormatGrammar,
        ResponseFormatJsonObject,
        ResponseFormatJsonSchema,
        ResponseFormatPython,
        ResponseFormatText,
    )

ResponseFormat: TypeAlias = "ResponseFormatText | ResponseFormatJsonObject | ResponseFormatJsonSchema | ResponseFormatGrammar | ResponseFormatPython | UnknownObject"

read = tagged(
    "type",
    {
        "text": ref("ResponseFormatText"),
        "json_object": ref("ResponseFormatJsonObject"),
        "json_schema": ref("ResponseFormatJsonSchema"),
        "grammar": ref("ResponseFormatGrammar"),
        "python": ref("ResponseFormatPython"),
    },
)
