"""The manual's pages, and the fenced blocks on them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).parents[3]
PAGES: Sequence[Path] = (
    REPOSITORY / "README.md",
    REPOSITORY / "generated/client/README.md",
    *sorted((REPOSITORY / "docs").glob("*.md")),
)
SERVER = "127.0.0.1:8123"  # where the pages say that the reader's server is
KEY = "sk-local"

_FENCED = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block; `line` is the number of its first line on the page."""

    language: str
    text: str
    line: int


def blocks(page: str) -> list[Block]:
    """Every fenced block that names its language."""
    return [Block(found[1], found[2], page.count("\n", 0, found.start(2)) + 1) for found in _FENCED.finditer(page)]
