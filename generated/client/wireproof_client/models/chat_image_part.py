"""A picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import CacheControl, ImageUrl


class ChatImagePart(ApiObject):
    """A picture."""

    type: Literal["image_url"] = "image_url"
    """Tells this kind of part from the others."""

    image_url: ImageUrl
    """Where a picture is and how closely to look at it."""

    cache_control: CacheControl | None = None
    """Marks the end of a cacheable prefix (Hadrian extension; accepted, without effect)."""

    _nested: ClassVar[Readers] = {
        "image_url": ref("ImageUrl"),
        "cache_control": ref("CacheControl"),
    }
