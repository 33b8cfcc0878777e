"""Demands a call of one function, in the official spelling."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import FunctionName


class ToolChoiceFunction(ApiObject):
    """Demands a call of one function, in the official spelling."""

    type: Literal["function"] = "function"
    """Tells the choice of a function from other choices."""

    function: FunctionName
    """A function of the request's tools."""

    _nested: ClassVar[Readers] = {
        "function": ref("FunctionName"),
    }
