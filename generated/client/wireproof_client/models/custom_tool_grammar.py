"""A grammar and its notation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wireproof_client.api_object import ApiObject

if TYPE_CHECKING:
    from wireproof_client.models import CustomToolGrammarSyntax


class CustomToolGrammar(ApiObject):
    """A grammar and its notation."""

    syntax: CustomToolGrammarSyntax | str
    """The notation of a custom tool's grammar."""

    definition: str
    """The grammar itself."""
