"""Text that a grammar accepts (Hadrian extension)."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ResponseFormatGrammar(ApiObject):
    """Text that a grammar accepts (Hadrian extension)."""

    type: Literal["grammar"] = "grammar"
    """Tells this form from the others."""

    grammar: str
    """The grammar in Lark's notation."""
