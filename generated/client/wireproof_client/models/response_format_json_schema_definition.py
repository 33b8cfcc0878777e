"""A schema and how to apply it."""

from __future__ import annotations

from typing import Any

from wireproof_client.api_object import ApiObject


class ResponseFormatJsonSchemaDefinition(ApiObject):
    """A schema and how to apply it."""

    name: str
    """A name for the schema, for the model and for logs."""

    description: str | None = None
    """What the schema is for, for the model."""

    schema: dict[str, Any] | None = None
    """The schema. Any JSON object when not sent."""

    strict: bool | None = None
    """Guarantee that the text is valid instead of merely asking the model. false when not sent."""
