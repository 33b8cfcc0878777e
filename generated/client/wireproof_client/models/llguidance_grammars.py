"""Grammars as the llguidance library reads them; the first is where the text begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import LlguidanceGrammar


class LlguidanceGrammars(ApiObject):
    """Grammars as the llguidance library reads them; the first is where the text begins."""

    grammars: list[LlguidanceGrammar]
    """The grammars, which may refer to each other by name."""

    max_tokens: int | None = None
    """The most tokens that the grammar as a whole may take. Without limit when not sent."""

    _lists: ClassVar[frozenset[str]] = frozenset(("grammars",))
    _nested: ClassVar[Readers] = {
        "grammars": items(ref("LlguidanceGrammar")),
    }
