"""`wireproof compare`."""

from pathlib import Path

import pytest

from tests.conformance.reports.conftest import judged
from wireproof.command_line.application import main
from wireproof.reports.json_report import json_report
from wireproof.reports.report import report


def stored(folder: Path, *, failing: bool) -> Path:
    folder.mkdir(parents=True)
    (folder / "report.json").write_text(json_report(report(judged(failing=failing))), "utf-8")
    return folder


def compare(*arguments: object) -> int:
    with pytest.raises(SystemExit) as ended:
        main(["compare", *map(str, arguments)])
    assert isinstance(ended.value.code, int)
    return ended.value.code


def test_folders_and_files_are_compared_under_names_that_tell_them_apart(tmp_path: Path) -> None:
    first, second = stored(tmp_path / "a" / "run", failing=True), stored(tmp_path / "b" / "run", failing=False)
    assert compare(first, second / "report.json", "--out", tmp_path / "page.html") == 0
    page = (tmp_path / "page.html").read_text("utf-8")
    assert str(first) in page
    assert str(second) in page


@pytest.mark.parametrize("content", [None, "no JSON", "{}"])
def test_what_is_no_report_is_refused_with_a_reason(
    tmp_path: Path, content: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    good, bad = stored(tmp_path / "good", failing=True), tmp_path / "bad.json"
    if content is not None:
        bad.write_text(content)
    assert compare(good, bad, "--out", tmp_path / "page.html") == 2
    assert "bad.json" in capsys.readouterr().err
    assert not (tmp_path / "page.html").exists()


def test_one_report_alone_is_refused(tmp_path: Path) -> None:
    assert compare(stored(tmp_path / "good", failing=True)) == 2
