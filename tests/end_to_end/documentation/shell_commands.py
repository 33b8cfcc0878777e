"""The commands that a reader pastes: from `console` blocks, with prompts and outputs, and from other shell blocks."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.end_to_end.documentation.pages import SERVER, blocks

PROMPT = "$ "


@dataclass(frozen=True, slots=True)
class Command:
    """One command, however many lines it has; `line` is where it begins on its page."""

    text: str
    line: int

    @property
    def asks_the_server(self) -> bool:
        """Whether curl in it talks to the reader's server."""
        return "curl " in self.text and SERVER in self.text


def commands(page: str) -> Iterator[Command]:
    """Every command of a page, in order."""
    for block in blocks(page):
        if block.language in {"console", "bash", "sh", "shell"}:
            yield from _commands(block.text.splitlines(), block.line, PROMPT if block.language == "console" else "")


def _commands(lines: list[str], first_line: int, prompt: str) -> Iterator[Command]:
    """A command goes on in indented lines and after a backslash; in a console other lines are output."""
    text, begun, goes_on = "", first_line, False
    for number, line in enumerate([*lines, prompt], first_line):
        if line.startswith(" ") or goes_on:
            text += "\n" + line
        else:
            if text:
                yield Command(text, begun)
            text, begun = line.removeprefix(prompt) if line.startswith(prompt) else "", number
        goes_on = line.endswith("\\")
