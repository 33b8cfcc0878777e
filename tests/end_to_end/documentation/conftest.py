"""The server that the pages tell their reader to start."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.documentation.pages import KEY, REPOSITORY, blocks
from tests.end_to_end.running_server import RunningServer, running_server


@pytest.fixture(scope="session")
def documented_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """With the key of the pages, and the prompts file that docs/responses.md shows."""
    page = Path(REPOSITORY, "docs", "responses.md").read_text(encoding="utf-8")
    (prompts,) = [block.text for block in blocks(page) if block.language == "yaml"]
    prompts_file = tmp_path_factory.mktemp("documented") / "prompts.yaml"
    prompts_file.write_text(prompts, encoding="utf-8")
    settings = {"WIREPROOF_API_KEYS": KEY, "WIREPROOF_PROMPTS_FILE": str(prompts_file)}
    with running_server(settings=settings) as started:
        yield started
