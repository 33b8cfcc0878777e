"""Reads files in the input. An extension (Hadrian)."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import FileParserPdfOptions


class FileParserPlugin(ApiObject):
    """Reads files in the input. An extension (Hadrian)."""

    id: Literal["file-parser"] = "file-parser"
    """The plugin."""

    max_files: int | None = None
    """How many files to read at most."""

    pdf: FileParserPdfOptions | None = None
    """How PDF files are read."""

    _nested: ClassVar[Readers] = {
        "pdf": ref("FileParserPdfOptions"),
    }
