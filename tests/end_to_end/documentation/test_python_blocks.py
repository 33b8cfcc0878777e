"""Every Python block of the manual that talks to the server runs as pasted."""

import subprocess
import sys

import pytest

from tests.end_to_end.documentation.pages import PAGES, SERVER, Block, blocks
from tests.end_to_end.running_server import RunningServer

FOUND = {
    f"{page.name}:{block.line}": block
    for page in PAGES
    for block in blocks(page.read_text(encoding="utf-8"))
    if block.language == "python" and SERVER in block.text
}


def test_the_readme_shows_one() -> None:
    assert any(name.startswith("README.md:") for name in FOUND)


@pytest.mark.parametrize("block", FOUND.values(), ids=FOUND)
def test_a_python_block_runs_and_says_something(documented_server: RunningServer, block: Block) -> None:
    script = block.text.replace(SERVER, f"127.0.0.1:{documented_server.port}")
    run = subprocess.run(  # noqa: S603  our own manual
        [sys.executable, "-W", "error", "-c", script], capture_output=True, text=True, timeout=120, check=False
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.strip() != ""
