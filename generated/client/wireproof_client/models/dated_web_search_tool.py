"""web_search, pinned to its version of 2025-08-26."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import WebSearchContextSize, WebSearchFilters, WebSearchUserLocation


class DatedWebSearchTool(ApiObject):
    """web_search, pinned to its version of 2025-08-26."""

    type: Literal["web_search_2025_08_26"] = "web_search_2025_08_26"
    """The kind of tool."""

    filters: WebSearchFilters | None = None
    """Which pages to look at."""

    search_context_size: WebSearchContextSize | str | None = None
    """How much of what is found is given to the model."""

    user_location: WebSearchUserLocation | None = None
    """Roughly where the user is."""

    external_web_access: bool | None = None
    """Whether pages are fetched live."""

    _nested: ClassVar[Readers] = {
        "filters": ref("WebSearchFilters"),
        "user_location": ref("WebSearchUserLocation"),
    }
