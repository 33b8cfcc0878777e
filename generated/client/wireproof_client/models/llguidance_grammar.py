"""One grammar; exactly one of `json_schema` and `lark_grammar` says what it accepts."""

from __future__ import annotations

from typing import Any

from wireproof_client.api_object import ApiObject


class LlguidanceGrammar(ApiObject):
    """One grammar; exactly one of `json_schema` and `lark_grammar` says what it accepts."""

    name: str | None = None
    """The name by which other grammars refer to this one."""

    json_schema: dict[str, Any] | None = None
    """Accepts JSON that is valid against this schema."""

    lark_grammar: str | None = None
    """Accepts sentences of this Lark grammar."""
