"""How to search the web for the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import ChatWebSearchContextSize, WebSearchLocation


class WebSearchOptions(ApiObject):
    """How to search the web for the answer."""

    search_context_size: ChatWebSearchContextSize | str | None = None
    """How much of what is found the model reads. `medium` when not sent."""

    user_location: WebSearchLocation | None = None
    """Where the user is."""

    _nested: ClassVar[Readers] = {
        "user_location": ref("WebSearchLocation"),
    }
