"""The text matches a regular expression as a whole."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class GrammarRegex(ApiObject):
    """The text matches a regular expression as a whole."""

    type: Literal["regex"] = "regex"
    """Tells this kind of grammar from the others."""

    value: str
    """The expression, in the syntax of Rust's regex crate."""
