"""The action for CI, as its runner would run it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from wireproof.peers.golden.settings import KEY, Settings
from wireproof.peers.peer import RunningPeer, golden_peer

FOLDER = Path(__file__).parents[3] / "conformance" / "action"


@pytest.fixture(scope="module")
def action() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((FOLDER / "action.yml").read_text("utf-8"))
    return loaded


@pytest.fixture(scope="module")
def golden() -> Iterator[RunningPeer]:
    with golden_peer(Settings()) as peer:
        yield peer


def run(folder: Path, base_url: str, arguments: str) -> tuple[int, str, str]:
    """The exit code, the outputs and the summary of the action's last step."""
    outputs, summary = folder / "outputs", folder / "summary"
    environment = {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "OPENAI_BASE_URL": base_url,
        "OPENAI_MODEL": "",
        "OPENAI_API_KEY": KEY,
        "PROFILE": "openai",
        "ARGUMENTS": arguments,
        "OUT": str(folder / "a report"),
        "GITHUB_OUTPUT": str(outputs),
        "GITHUB_STEP_SUMMARY": str(summary),
    }
    done = subprocess.run([str(FOLDER / "run.sh")], env=environment, cwd=folder, check=False, timeout=120)  # noqa: S603  our own script
    return done.returncode, outputs.read_text(), summary.read_text()


def test_a_good_deployment_ends_well_and_shows_the_summary(tmp_path: Path, golden: RunningPeer) -> None:
    code, outputs, summary = run(tmp_path, golden.base_url, "--fuzz off --only models")
    assert code == 0
    assert outputs == f"verdict=conformant\nreport={tmp_path / 'a report'}/report.json\n"
    assert summary.startswith("# Wireproof: conformant")


def test_what_could_not_run_is_said_and_fails_the_job(tmp_path: Path) -> None:
    code, outputs, summary = run(tmp_path, "http://127.0.0.1:9/v1", "--fuzz off")
    assert code == 2
    assert outputs.startswith("verdict=error\n")
    assert "could not run" in summary


def test_arguments_are_words_and_never_commands(tmp_path: Path, golden: RunningPeer) -> None:
    code, _, _ = run(
        tmp_path, golden.base_url, "--fuzz off --only models --skip models.list.ids --reason 'it is; touch evil'"
    )
    assert code in {0, 2}
    assert not (tmp_path / "evil").exists()


def test_every_input_and_output_is_described_and_used(action: dict[str, Any]) -> None:
    text = (FOLDER / "action.yml").read_text("utf-8")
    for name, declared in action["inputs"].items():
        assert declared["description"].endswith(".")
        assert f"inputs.{name} }}}}" in text
    assert set(action["outputs"]) == {"verdict", "report"}


def test_no_input_is_read_as_a_command(action: dict[str, Any]) -> None:
    scripts = [step["run"] for step in action["runs"]["steps"] if "run" in step]
    assert scripts
    assert not any("inputs." in script for script in scripts)


def test_the_action_installs_the_kit_of_its_own_version(action: dict[str, Any]) -> None:
    kit = (FOLDER.parent / "pyproject.toml").read_text("utf-8")
    assert f'version = "{action["inputs"]["version"]["default"]}"' in kit
