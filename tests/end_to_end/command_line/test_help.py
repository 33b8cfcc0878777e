"""`--help` and `--version`."""

import re
import subprocess
import sys

from tests.end_to_end.running_server import clean_environment


def shown(*arguments: str) -> str:
    return subprocess.run(  # noqa: S603  our own program
        [sys.executable, "-m", "wireproof_server", *arguments],
        env=clean_environment({"COLUMNS": "200"}),
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def test_each_setting_is_listed_with_its_variable() -> None:
    text = shown("--help")
    entries = re.split(r"\n  (?=--)", text.partition("Options:")[2])[1:]
    settings = [entry for entry in entries if not entry.startswith(("--help", "--version"))]
    assert len(settings) > 15
    assert [entry for entry in settings if not re.search(r"env\s+var:\s+WIREPROOF_[A-Z_]+", entry)] == []


def test_the_version_is_told() -> None:
    assert re.search(r"\b\d+\.\d+\.\d+\b", shown("--version"))
