"""Lets the model ask for changes of files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from wireproof_client.api_object import ApiObject

if TYPE_CHECKING:
    from wireproof_client.models import ToolCaller


class ApplyPatchTool(ApiObject):
    """Lets the model ask for changes of files."""

    type: Literal["apply_patch"] = "apply_patch"
    """The kind of tool."""

    allowed_callers: list[ToolCaller | str] | None = None
    """Who may call it."""
