"""The kit against our own server, in every dialect that the server speaks."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.end_to_end.mutated_server import SETTINGS, selftest
from tests.end_to_end.running_server import RunningServer, running_server

pytestmark = pytest.mark.xdist_group("reference-server")  # one run serves many tests

MOUNTS = {"openai": "/v1", "newapi": "/v1", "mistralrs": "/v1", "hadrian": "/api/v1"}


@pytest.fixture(scope="module")
def server() -> Iterator[RunningServer]:
    with running_server() as started:
        yield started


def kit(server: RunningServer, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603  our own program
        [sys.executable, "-m", "wireproof", *arguments],
        env={**os.environ, "OPENAI_API_KEY": server.api_key},
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )


class Run(NamedTuple):
    """What came of a run with everything, and the folder that it wrote."""

    done: subprocess.CompletedProcess[str]
    out: Path

    @property
    def report(self) -> Any:
        return json.loads((self.out / "report.json").read_text("utf-8"))


@pytest.fixture(
    scope="module",
    params=[pytest.param(name, marks=() if name == "openai" else pytest.mark.long) for name in MOUNTS],
)
def tested(request: pytest.FixtureRequest, server: RunningServer, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """The run in one dialect."""
    profile: str = request.param
    out = tmp_path_factory.mktemp(profile)
    base_url = f"{server.origin}{MOUNTS[profile]}"
    options = ("--profile", profile, "--level", "all", "--format", "text,json,junit,html,md", "--out", str(out))
    done = kit(server, "run", "--base-url", base_url, *options)
    assert (out / "report.json").is_file(), done.stderr
    return Run(done, out)


def test_the_reference_server_conforms_without_a_warning(tested: Run) -> None:
    report = tested.report
    told = {
        clause["id"]: clause["message"]
        for clause in report["clauses"]
        if clause["verdict"] in {"fail", "warning", "inconclusive", "error"}
    }
    assert told == {}
    assert (tested.done.returncode, report["verdict"]) == (0, "conformant")


def test_most_clauses_were_really_seen_to_be_kept(tested: Run) -> None:
    report = tested.report
    assert report["totals"]["pass"] > 0.9 * report["totals"]["clauses"]


def test_a_run_costs_no_more_than_it_promises(tested: Run) -> None:
    report = tested.report
    assert report["spent"]["requests"] <= 90 + 150
    assert report["spent"]["tokens"] <= 20_000 + 2_000


def test_no_artefact_holds_the_key(server: RunningServer, tested: Run) -> None:
    written = {path.name: path.read_text("utf-8") for path in tested.out.iterdir()}
    assert set(written) == {"transcript.json", "report.json", "report.html", "summary.md", "badge.svg", "junit.xml"}
    assert [name for name, text in written.items() if server.api_key in text] == []
    assert server.api_key not in tested.done.stdout + tested.done.stderr


@pytest.mark.long
def test_what_breaks_on_the_way_from_our_server_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    arguments = ("--every", "40", "--workers", "2", "--html", str(page))  # all of them would take an hour
    with running_server(settings=SETTINGS) as mutated:
        assert selftest(mutated, arguments) == 0
    assert "<title>Mutants before a real server" in page.read_text("utf-8")
