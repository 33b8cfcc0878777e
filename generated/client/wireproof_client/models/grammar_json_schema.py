"""The text is JSON that is valid against a schema."""

from __future__ import annotations

from typing import Any, Literal

from wireproof_client.api_object import ApiObject


class GrammarJsonSchema(ApiObject):
    """The text is JSON that is valid against a schema."""

    type: Literal["json_schema"] = "json_schema"
    """Tells this kind of grammar from the others."""

    value: dict[str, Any]
    """A JSON Schema."""
