"""The same settings give the same bytes; needs the training environment, so it runs in `make model-check`."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

REPOSITORY = Path(__file__).parents[3]
PYTHON = REPOSITORY / ".venv-training" / "bin" / "python"

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not PYTHON.exists(), reason="torch is not in the test environment: run `make model-check`"),
]


def trained(folder: Path) -> tuple[dict[str, Any], bytes]:
    command = [str(PYTHON), "-m", "wireproof_training", "check", str(folder)]
    result = subprocess.run(command, cwd=REPOSITORY / "impl", capture_output=True, check=True)  # noqa: S603 - our own program
    record: dict[str, Any] = json.loads(result.stdout)
    return record, (folder / record["file"]).read_bytes()


def test_training_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    first, first_bytes = trained(tmp_path / "first")
    second, second_bytes = trained(tmp_path / "second")
    assert first_bytes == second_bytes
    assert {**first, "training_seconds": 0} == {**second, "training_seconds": 0}
