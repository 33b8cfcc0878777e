"""Changes a file that exists."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class UpdateFilePatch(ApiObject):
    """Changes a file that exists."""

    type: Literal["update_file"] = "update_file"
    """The kind of change."""

    path: str
    """The file."""

    diff: str
    """The change, as a diff."""
