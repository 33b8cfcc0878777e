"""What all commands share, and those that only tell."""

import os
import pty
import subprocess
import sys

import click
import pytest

from tests.conformance import loopback
from tests.conformance.command_line.conftest import Command
from wireproof.command_line.commands import list as list_command
from wireproof.command_line.exit_codes import EXIT_CODES
from wireproof.command_line.plain import plain
from wireproof.concluding.conclusion import Conclusion


def test_help_names_every_command_and_the_exit_codes(wireproof: Command) -> None:
    printed = wireproof("--help")
    assert printed.code == 0
    for text in ("run", "list", "explain", "replay", "compare", "serve", "selftest", "0 conformant, 1 not conformant"):
        assert text in printed.out


def test_every_conclusion_has_its_exit_code_and_only_conformance_is_0() -> None:
    assert set(EXIT_CODES) == set(Conclusion)
    assert [conclusion for conclusion, code in EXIT_CODES.items() if code == 0] == [Conclusion.CONFORMANT]
    assert [conclusion for conclusion, code in EXIT_CODES.items() if code == 1] == [Conclusion.NONCONFORMANT]


def test_an_unknown_command_could_not_run(wireproof: Command) -> None:
    assert wireproof("ran").code == 2


def test_a_fault_of_the_kit_is_no_verdict(wireproof: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble() -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(list_command, "command", click.Command("list", callback=stumble))
    printed = wireproof("list")
    assert printed.code == 2
    assert "a fault of the kit" in printed.err


def test_an_interrupted_run_exits_as_shells_have_it(wireproof: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(list_command, "command", click.Command("list", callback=interrupt))
    assert wireproof("list").code == 130


def test_the_list_is_one_line_a_clause_and_can_be_narrowed(wireproof: Command) -> None:
    printed = wireproof("list", "models.list.id,models.list.object")
    lines = printed.out.splitlines()
    assert (printed.code, len(lines)) == (0, 3)
    assert lines[1].split()[:2] == ["models.list.id", "MUST"]


def test_a_clause_is_explained_with_its_source_and_its_probes(wireproof: Command) -> None:
    printed = wireproof("explain", "models.list.id")
    assert printed.code == 0
    for text in ("models.list.id (MUST)", "source:", "shown by: models.list", "profiles: "):
        assert text in printed.out


def test_an_unknown_clause_is_told_with_what_is_near(wireproof: Command) -> None:
    printed = wireproof("explain", "models.list.ids")
    assert printed.code == 2
    assert "models.list.id" in printed.err


def test_what_a_target_says_cannot_move_the_cursor() -> None:
    assert plain("a\x1b[2J\r\n\u200eä") == "a\\x1b[2J\\r\\n\\u200eä"


def test_on_a_terminal_a_bar_is_shown_and_it_leaves_no_traces_in_the_report(healthy: loopback.Target) -> None:
    controller, terminal = pty.openpty()
    command = [sys.executable, "-m", "wireproof", "run", "--base-url", healthy.base_url, "--model", "tiny"]
    environment = {**os.environ, "TERM": "xterm"}
    done = subprocess.run(  # noqa: S603 - our own program
        [*command, "--only", "models.list", "--fuzz", "off"],
        stdout=subprocess.PIPE,
        stderr=terminal,
        stdin=terminal,
        env=environment,
        check=False,
        timeout=60,
    )
    os.close(terminal)
    shown = os.read(controller, 65536)
    os.close(controller)
    assert done.returncode == 0
    assert done.stdout.splitlines()[-1] == b"CONFORMANT"
    assert b"models.list" in shown


@pytest.mark.parametrize(("settings", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_a_terminal_gets_colours_unless_no_color_asks_for_none(settings: dict[str, str], coloured: bool) -> None:
    controller, terminal = pty.openpty()
    environment = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "FORCE_COLOR"}}
    command = [sys.executable, "-m", "wireproof", "explain", "models.list.id"]
    subprocess.run(command, stdout=terminal, env={**environment, **settings}, check=True, timeout=60)  # noqa: S603 - our own program
    os.close(terminal)
    shown = os.read(controller, 65536)
    os.close(controller)
    assert (b"\x1b[" in shown) is coloured
