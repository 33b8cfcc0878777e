"""A file given to the model, by content, address or id. A server whose model reads no files refuses it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from wireproof_client.api_object import ApiObject

if TYPE_CHECKING:
    from wireproof_client.models import InputFileDetail


class InputFilePart(ApiObject):
    """A file given to the model, by content, address or id. A server whose model reads no files refuses it."""

    type: Literal["input_file"] = "input_file"
    """The kind of part."""

    file_id: str | None = None
    """The id of an uploaded file."""

    file_url: str | None = None
    """Where the file is."""

    file_data: str | None = None
    """The content of the file, base64."""

    filename: str | None = None
    """The name of the file."""

    detail: InputFileDetail | str | None = None
    """How closely to look at the pages of the file; auto when left out."""
