"""A tool of the caller that the model gives plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject, UnknownObject
from wireproof_client.reading import Readers, ref, tagged

if TYPE_CHECKING:
    from wireproof_client.models import ResponseCustomToolFormat, ToolCaller


class ResponseCustomTool(ApiObject):
    """A tool of the caller that the model gives plain text."""

    type: Literal["custom"] = "custom"
    """The kind of tool."""

    name: str
    """The name of the tool."""

    description: str | None = None
    """What it does, for the model to judge when to use it."""

    format: ResponseCustomToolFormat | UnknownObject | None = None
    """What the text must look like; anything goes when left out."""

    defer_loading: bool | None = None
    """Whether the tool is shown to the model only once a tool search finds it."""

    allowed_callers: list[ToolCaller | str] | None = None
    """Who may call it."""

    _nested: ClassVar[Readers] = {
        "format": tagged("type", {"text": ref("CustomToolFormatText"), "grammar": ref("ResponseCustomToolGrammar")}),
    }
