"""What the model did on the web."""

from typing import TYPE_CHECKING, TypeAlias

from wireproof_client.reading import ref, tagged

if TYPE_CHECKING:
    from wireproof_client.api_object import UnknownObject
    from wireproof_client.models import WebSearchFindAction, WebSearchOpenPageAction, WebSearchQueryAction

WebSearchAction: TypeAlias = "WebSearchQueryAction | WebSearchOpenPageAction | WebSearchFindAction | UnknownObject"

read = tagged(
    "type",
    {
        "search": ref("WebSearchQueryAction"),
        "open_page": ref("WebSearchOpenPageAction"),
        "find_in_page": ref("WebSearchFindAction"),
    },
)
