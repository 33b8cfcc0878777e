"""The text names a file that was made."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class FilePath(ApiObject):
    """The text names a file that was made."""

    type: Literal["file_path"] = "file_path"
    """The kind of annotation."""

    file_id: str
    """The id of the file."""

    index: int
    """The file's place in the list of files."""
