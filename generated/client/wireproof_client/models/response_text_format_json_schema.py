"""JSON that a schema allows."""

from __future__ import annotations

from typing import Any, Literal

from wireproof_client.api_object import ApiObject


class ResponseTextFormatJsonSchema(ApiObject):
    """JSON that a schema allows."""

    type: Literal["json_schema"] = "json_schema"
    """The kind of form."""

    name: str
    """What to call the schema."""

    schema: dict[str, Any]
    """The JSON Schema."""

    description: str | None = None
    """What the JSON is for, for the model."""

    strict: bool | None = None
    """Whether the text is made to fit the schema exactly."""
