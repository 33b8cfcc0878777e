"""Makes a new file."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class CreateFilePatch(ApiObject):
    """Makes a new file."""

    type: Literal["create_file"] = "create_file"
    """The kind of change."""

    path: str
    """The file."""

    diff: str
    """Its content, as a diff."""
