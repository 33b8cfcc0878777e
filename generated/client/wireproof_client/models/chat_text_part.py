"""A text."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import CacheControl


class ChatTextPart(ApiObject):
    """A text."""

    type: Literal["text"] = "text"
    """Tells this kind of part from the others."""

    text: str
    """The text."""

    cache_control: CacheControl | None = None
    """Marks the end of a cacheable prefix (Hadrian extension; accepted, without effect)."""

    _nested: ClassVar[Readers] = {
        "cache_control": ref("CacheControl"),
    }
