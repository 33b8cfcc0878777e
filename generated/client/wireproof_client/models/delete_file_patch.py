"""Removes a file."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class DeleteFilePatch(ApiObject):
    """Removes a file."""

    type: Literal["delete_file"] = "delete_file"
    """The kind of change."""

    path: str
    """The file."""
