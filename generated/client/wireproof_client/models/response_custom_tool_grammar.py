"""Text that a grammar allows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from wireproof_client.api_object import ApiObject

if TYPE_CHECKING:
    from wireproof_client.models import CustomToolGrammarSyntax


class ResponseCustomToolGrammar(ApiObject):
    """Text that a grammar allows."""

    type: Literal["grammar"] = "grammar"
    """The kind of format."""

    syntax: CustomToolGrammarSyntax | str
    """How the grammar is written."""

    definition: str
    """The grammar."""
