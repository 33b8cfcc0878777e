"""Demands a call of a tool that the server itself runs (mistral.rs; refused by a server without it)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wireproof_client.api_object import ApiObject

if TYPE_CHECKING:
    from wireproof_client.models import HostedToolKind


class ToolChoiceHosted(ApiObject):
    """Demands a call of a tool that the server itself runs (mistral.rs; refused by a server without it)."""

    type: HostedToolKind | str
    """A tool that a server may run by itself."""
