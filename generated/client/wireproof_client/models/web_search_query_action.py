"""The model searched."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, items, ref

if TYPE_CHECKING:
    from wireproof_client.models import WebSearchSource


class WebSearchQueryAction(ApiObject):
    """The model searched."""

    type: Literal["search"] = "search"
    """The kind of action."""

    query: str | None = None
    """What it searched for."""

    queries: list[str] | None = None
    """All that it searched for."""

    sources: list[WebSearchSource] | None = None
    """The pages it used, when include asked for them."""

    _nested: ClassVar[Readers] = {
        "sources": items(ref("WebSearchSource")),
    }
