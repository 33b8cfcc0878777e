"""The benchmark's runner works; what it measures is never asserted."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]


@pytest.mark.long
def test_each_measurement_runs_and_is_reported(tmp_path: Path) -> None:
    file = tmp_path / "results.json"
    effort = ["--rounds", "2", "--requests", "20", "--streams", "1", "--chunks", "50", "--tokens", "16"]
    run = subprocess.run(  # noqa: S603  our own module
        [sys.executable, "-m", "tests.benchmarks", "--json", str(file), *effort],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    found = json.loads(file.read_text())
    goals = {row["quantity"]: row["verdict"] for row in found["rows"] if row["goal"]}
    assert goals.keys() == {
        "wireproof_scripted / bare_asgi",
        "wireproof_scripted / fastapi_with_pydantic",
        "API / engine, 1 streams",
        "API / engine, 8 streams",
        "wireproof_client / openai, importing the client",
        "wireproof_client / openai, importing and making a client",
        "wireproof_client / openai, CPU per call of a client",
        "wireproof_client / openai, CPU per chunk for a client",
        "wireproof_client / openai, installed size of the client",
        "wireproof_client / openai, installed size with all needs",
    }
    assert set(goals.values()) <= {"met", "missed"}
    for row in found["rows"]:
        assert len(row["samples"]) == 2
        assert 0 < row["minimum"] <= row["median"] <= row["maximum"]
        assert row["quantity"] in run.stdout
    assert "load average" in run.stdout
