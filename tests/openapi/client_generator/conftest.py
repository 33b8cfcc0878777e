"""The contract's document, which the client is generated from."""

import json
from typing import Any

import pytest

from client_generator.__main__ import DOCUMENT
from client_generator.document import Document
from client_generator.package import files


@pytest.fixture
def content() -> dict[str, Any]:
    """The 3.1 rendition, for each test its own."""
    read: dict[str, Any] = json.loads(DOCUMENT.read_text(encoding="utf-8"))
    return read


@pytest.fixture
def document(content: dict[str, Any]) -> Document:
    return Document(content)


@pytest.fixture(scope="session")
def written() -> dict[str, str]:
    """Every file of the client."""
    return files(json.loads(DOCUMENT.read_text(encoding="utf-8")))
