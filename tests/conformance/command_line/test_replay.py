"""`wireproof replay`: the same verdicts without a network."""

import json
from pathlib import Path

import pytest

from tests.conformance import loopback
from tests.conformance.command_line.conftest import Command


@pytest.fixture
def recorded(wireproof: Command, broken: loopback.Target, tmp_path: Path) -> tuple[Path, str]:
    arguments = ("--base-url", broken.base_url, "--model", "tiny", "--only", "models.list", "--fuzz", "off")
    printed = wireproof("run", *arguments, "--out", str(tmp_path), "--format", "text,html,junit,md")
    assert printed.code == 1
    return tmp_path, printed.out


def test_a_replay_prints_writes_and_exits_as_the_run_did(wireproof: Command, recorded: tuple[Path, str]) -> None:
    folder, printed = recorded
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    for name in before:
        if name != "transcript.json":
            (folder / name).unlink()
    again = wireproof("replay", str(folder), "--format", "text,html,junit,md")
    assert (again.code, again.out) == (1, printed)
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before


def test_a_replay_judges_what_is_stored(wireproof: Command, recorded: tuple[Path, str]) -> None:
    folder, _ = recorded
    file = folder / "transcript.json"
    file.write_text(file.read_text("ascii").replace("objekt", "object"), encoding="ascii")
    assert wireproof("replay", str(folder)).code == 0
    assert json.loads((folder / "report.json").read_text("utf-8"))["verdict"] == "conformant"


def test_a_folder_without_a_run_could_not_be_replayed(wireproof: Command, tmp_path: Path) -> None:
    printed = wireproof("replay", str(tmp_path))
    assert printed.code == 2
    assert "Name the --out of a run." in printed.err
