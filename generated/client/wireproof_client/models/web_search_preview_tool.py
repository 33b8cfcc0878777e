"""The first form of web_search."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import WebSearchContextSize, WebSearchUserLocation


class WebSearchPreviewTool(ApiObject):
    """The first form of web_search."""

    type: Literal["web_search_preview"] = "web_search_preview"
    """The kind of tool."""

    search_context_size: WebSearchContextSize | str | None = None
    """How much of what is found is given to the model."""

    user_location: WebSearchUserLocation | None = None
    """Roughly where the user is."""

    _nested: ClassVar[Readers] = {
        "user_location": ref("WebSearchUserLocation"),
    }
