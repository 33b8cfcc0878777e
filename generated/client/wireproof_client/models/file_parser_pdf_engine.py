"""What reads PDF files."""

from typing import Literal, TypeAlias

FileParserPdfEngine: TypeAlias = Literal[
    "mistral-ocr",
    "pdf-text",
    "native",
]
