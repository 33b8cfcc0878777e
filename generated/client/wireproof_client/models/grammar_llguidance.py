"""The text keeps a set of llguidance grammars."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import LlguidanceGrammars


class GrammarLlguidance(ApiObject):
    """The text keeps a set of llguidance grammars."""

    type: Literal["llguidance"] = "llguidance"
    """Tells this kind of grammar from the others."""

    value: LlguidanceGrammars
    """Grammars as the llguidance library reads them; the first is where the text begins."""

    _nested: ClassVar[Readers] = {
        "value": ref("LlguidanceGrammars"),
    }
