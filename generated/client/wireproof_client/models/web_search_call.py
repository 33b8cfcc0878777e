"""The model used the web."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject, UnknownObject
from wireproof_client.reading import Readers, ref, tagged

if TYPE_CHECKING:
    from wireproof_client.models import WebSearchAction, WebSearchCallStatus


class WebSearchCall(ApiObject):
    """The model used the web."""

    type: Literal["web_search_call"] = "web_search_call"
    """The kind of item."""

    id: str
    """The id of the item."""

    status: WebSearchCallStatus | str
    """How far the search is."""

    action: WebSearchAction | UnknownObject | None = None
    """What the model did."""

    _nested: ClassVar[Readers] = {
        "action": tagged(
            "type",
            {
                "search": ref("WebSearchQueryAction"),
                "open_page": ref("WebSearchOpenPageAction"),
                "find_in_page": ref("WebSearchFindAction"),
            },
        ),
    }
