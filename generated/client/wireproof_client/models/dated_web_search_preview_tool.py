"""web_search_preview, pinned to its version of 2025-03-11."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import WebSearchContextSize, WebSearchUserLocation


class DatedWebSearchPreviewTool(ApiObject):
    """web_search_preview, pinned to its version of 2025-03-11."""

    type: Literal["web_search_preview_2025_03_11"] = "web_search_preview_2025_03_11"
    """The kind of tool."""

    search_context_size: WebSearchContextSize | str | None = None
    """How much of what is found is given to the model."""

    user_location: WebSearchUserLocation | None = None
    """Roughly where the user is."""

    _nested: ClassVar[Readers] = {
        "user_location": ref("WebSearchUserLocation"),
    }
