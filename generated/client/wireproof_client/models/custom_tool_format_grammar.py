"""Text that a grammar accepts."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import CustomToolGrammar


class CustomToolFormatGrammar(ApiObject):
    """Text that a grammar accepts."""

    type: Literal["grammar"] = "grammar"
    """Tells this form from the other."""

    grammar: CustomToolGrammar
    """A grammar and its notation."""

    _nested: ClassVar[Readers] = {
        "grammar": ref("CustomToolGrammar"),
    }
