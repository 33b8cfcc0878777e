"""JSON that is valid against a schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import ResponseFormatJsonSchemaDefinition


class ResponseFormatJsonSchema(ApiObject):
    """JSON that is valid against a schema."""

    type: Literal["json_schema"] = "json_schema"
    """Tells this form from the others."""

    json_schema: ResponseFormatJsonSchemaDefinition
    """A schema and how to apply it."""

    _nested: ClassVar[Readers] = {
        "json_schema": ref("ResponseFormatJsonSchemaDefinition"),
    }
