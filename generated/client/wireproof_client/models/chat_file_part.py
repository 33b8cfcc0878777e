"""A file."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import CacheControl, ChatFile


class ChatFilePart(ApiObject):
    """A file."""

    type: Literal["file"] = "file"
    """Tells this kind of part from the others."""

    file: ChatFile
    """A file, sent with the request or uploaded before."""

    cache_control: CacheControl | None = None
    """Marks the end of a cacheable prefix (Hadrian extension; accepted, without effect)."""

    _nested: ClassVar[Readers] = {
        "file": ref("ChatFile"),
        "cache_control": ref("CacheControl"),
    }
