"""The text is a sentence of a Lark grammar."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class GrammarLark(ApiObject):
    """The text is a sentence of a Lark grammar."""

    type: Literal["lark"] = "lark"
    """Tells this kind of grammar from the others."""

    value: str
    """The grammar, whose first rule is `start`."""
