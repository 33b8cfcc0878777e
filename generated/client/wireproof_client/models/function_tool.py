"""A function that takes JSON arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import CacheControl, FunctionDefinition


class FunctionTool(ApiObject):
    """A function that takes JSON arguments."""

    type: Literal["function"] = "function"
    """Tells functions from other tools."""

    function: FunctionDefinition
    """What the model is told of a function."""

    cache_control: CacheControl | None = None
    """Marks the end of a cacheable prefix (Hadrian extension; accepted, without effect)."""

    _nested: ClassVar[Readers] = {
        "function": ref("FunctionDefinition"),
        "cache_control": ref("CacheControl"),
    }
