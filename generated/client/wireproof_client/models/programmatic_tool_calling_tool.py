"""Lets the model write programs that call tools."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class ProgrammaticToolCallingTool(ApiObject):
    """Lets the model write programs that call tools."""

    type: Literal["programmatic_tool_calling"] = "programmatic_tool_calling"
    """The kind of tool."""
