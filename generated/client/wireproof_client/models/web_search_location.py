"""Where the user is, roughly."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import WebSearchPlace


class WebSearchLocation(ApiObject):
    """Where the user is, roughly."""

    type: Literal["approximate"] = "approximate"
    """The only kind of location."""

    approximate: WebSearchPlace
    """A place."""

    _nested: ClassVar[Readers] = {
        "approximate": ref("WebSearchPlace"),
    }
