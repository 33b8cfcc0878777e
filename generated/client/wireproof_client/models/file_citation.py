"""The text rests on a file."""

from __future__ import annotations

from typing import Literal

from wireproof_client.api_object import ApiObject


class FileCitation(ApiObject):
    """The text rests on a file."""

    type: Literal["file_citation"] = "file_citation"
    """The kind of annotation."""

    file_id: str
    """The id of the file."""

    index: int
    """The file's place in the list of files."""

    filename: str
    """The name of the file."""
