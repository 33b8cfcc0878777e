"""The manual names what is there."""

from pathlib import Path

from wireproof_server.command_line import command

DOCS = Path(__file__).parents[3] / "docs"


def test_the_manual_names_every_option_and_variable() -> None:
    manual = (DOCS / "configuration.md").read_text(encoding="utf-8")
    for option in command.params:
        if option.name not in {"version", "help"}:
            assert f"| `{option.opts[0]}` | `WIREPROOF_{(option.name or '').upper()}` |" in manual
