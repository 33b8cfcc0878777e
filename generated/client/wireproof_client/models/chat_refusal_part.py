"""The words in which the model refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import CacheControl


class ChatRefusalPart(ApiObject):
    """The words in which the model refused."""

    type: Literal["refusal"] = "refusal"
    """Tells this kind of part from the others."""

    refusal: str
    """The words."""

    cache_control: CacheControl | None = None
    """Marks the end of a cacheable prefix (Hadrian extension; accepted, without effect)."""

    _nested: ClassVar[Readers] = {
        "cache_control": ref("CacheControl"),
    }
