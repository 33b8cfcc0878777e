"""How PDF files are read. An extension (Hadrian)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wireproof_client.api_object import ApiObject

if TYPE_CHECKING:
    from wireproof_client.models import FileParserPdfEngine


class FileParserPdfOptions(ApiObject):
    """How PDF files are read. An extension (Hadrian)."""

    engine: FileParserPdfEngine | str | None = None
    """What reads them."""
