"""Lets the model run code."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import CodeInterpreterContainer, ToolCaller


class CodeInterpreterTool(ApiObject):
    """Lets the model run code."""

    type: Literal["code_interpreter"] = "code_interpreter"
    """The kind of tool."""

    container: str | CodeInterpreterContainer | None = None
    """The container to run it in, by id, or what kind of container to make."""

    allowed_callers: list[ToolCaller | str] | None = None
    """Who may call it."""

    _nested: ClassVar[Readers] = {
        "container": ref("CodeInterpreterContainer"),
    }
