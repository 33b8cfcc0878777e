"""Every curl line of the manual works as pasted."""

from pathlib import Path

import pytest

from tests.end_to_end.documentation.pages import PAGES, REPOSITORY, SERVER
from tests.end_to_end.documentation.sane_answer import complaints
from tests.end_to_end.documentation.shell_commands import Command, commands
from tests.end_to_end.documentation.shell_session import run
from tests.end_to_end.running_server import RunningServer

FOUND = {
    page: found
    for page in PAGES
    if (found := [each for each in commands(page.read_text(encoding="utf-8")) if each.asks_the_server])
}


def test_the_pages_that_show_curl_are_found() -> None:
    assert {page.name for page in FOUND} >= {"README.md", "responses.md"}
    assert len(FOUND[REPOSITORY / "docs" / "responses.md"]) >= 12


def pasted(command: Command, server: RunningServer) -> str:
    return command.text.replace(SERVER, f"127.0.0.1:{server.port}")


@pytest.mark.parametrize("page", FOUND, ids=lambda page: page.name)
def test_every_curl_line_of_a_page_is_answered(documented_server: RunningServer, page: Path) -> None:
    outcomes = run([pasted(command, documented_server) for command in FOUND[page]])
    wrong = [
        f"{page.name}:{command.line}: {complaint}"
        for command, outcome in zip(FOUND[page], outcomes, strict=True)
        for complaint in complaints(command.text, outcome)
    ]
    assert not wrong, "\n".join(wrong)
