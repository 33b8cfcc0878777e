"""What `write` writes, and what `check` says of it."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from contract_generator.__main__ import main
from contract_generator.drift import IGNORED_PARTS

GENERATED = Path(__file__).parents[3] / "generated" / "contract"


@pytest.fixture
def run(contract: Callable[..., Path], tmp_path: Path) -> Callable[..., int]:
    """Runs a command on the tiny contract, with edits, and gives the exit code."""

    def command(name: str, edits: dict[str, object] | None = None) -> int:
        return main([name, "--contract", str(contract(edits)), "--output", str(tmp_path / "generated")])

    return command


def test_what_was_written_is_what_is_expected(run: Callable[..., int], tmp_path: Path) -> None:
    assert run("write") == 0
    assert run("check") == 0
    names = {path.relative_to(tmp_path / "generated").as_posix() for path in (tmp_path / "generated").rglob("*.*")}
    assert names == {
        "README.md",
        "pyproject.toml",
        "wireproof_contract/__init__.py",
        "wireproof_contract/clauses.py",
        "wireproof_contract/data/clauses.json",
        "wireproof_contract/documents.py",
        "wireproof_contract/grammars.py",
        "wireproof_contract/py.typed",
        "wireproof_contract/types.py",
        "wireproof_contract/data/openapi-3.2.json",
        "wireproof_contract/data/openapi-3.1.json",
        "wireproof_contract/data/openapi-3.0-routing.json",
    }


def change(path: Path) -> None:
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")


DRIFTS: dict[str, tuple[str, Callable[[Path], object], str]] = {
    "missing": ("wireproof_contract/types.py", Path.unlink, "missing"),
    "changed": ("wireproof_contract/data/openapi-3.2.json", change, "differs"),
    "not written by the generator": ("wireproof_contract/extra.py", Path.touch, "not written by the generator"),
}


@pytest.mark.parametrize("drifted", DRIFTS.values(), ids=DRIFTS.keys())
def test_a_generated_file_is_reported_that_is(
    run: Callable[..., int],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    drifted: tuple[str, Callable[[Path], object], str],
) -> None:
    name, touch, message = drifted
    run("write")
    touch(tmp_path / "generated" / name)
    assert run("check") == 1
    error = capsys.readouterr().err
    assert f"generated {name}: [drift] {message}" in error
    assert run("write") == 0
    assert run("check") == 0


def test_a_change_of_the_contract_is_drift_until_written(run: Callable[..., int]) -> None:
    run("write")
    edits = {"openapi.yaml#/info/version": "2"}
    assert run("check", edits) == 1
    assert run("write", edits) == 0
    assert run("check", edits) == 0


def test_a_broken_contract_writes_nothing(run: Callable[..., int], tmp_path: Path) -> None:
    assert run("write", {"components/schemas/things/Kind.yaml#/description": None}) == 1
    assert not (tmp_path / "generated").exists()


def test_caches_of_a_running_program_are_no_drift(run: Callable[..., int], tmp_path: Path) -> None:
    run("write")
    for part in IGNORED_PARTS:
        (tmp_path / "generated" / "wireproof_contract" / part).mkdir()
        (tmp_path / "generated" / "wireproof_contract" / part / "x.pyc").touch()
    assert run("check") == 0


def test_the_same_contract_gives_the_same_bytes_whatever_the_seed_of_hashes(
    contract: Callable[..., Path], tmp_path: Path
) -> None:
    written = []
    for seed in ("1", "2"):
        output = tmp_path / seed
        command = [sys.executable, "-m", "contract_generator", "write"]
        subprocess.run(  # noqa: S603  this interpreter, on paths of this test
            [*command, "--contract", str(contract()), "--output", str(output)],
            check=True,
            env={"PYTHONHASHSEED": seed, "PATH": str(Path(sys.executable).parent)},
        )
        written.append({path.name: path.read_bytes() for path in output.rglob("*") if path.is_file()})
    assert written[0] == written[1]
    assert len(written[0]) == 12


@pytest.mark.long  # `make check` asks the same
def test_the_distribution_in_the_repository_is_what_the_contract_says(capsys: pytest.CaptureFixture[str]) -> None:
    assert (main(["check"]), capsys.readouterr().err) == (0, "")


def test_the_distribution_keeps_its_name_and_version() -> None:
    text = (GENERATED / "pyproject.toml").read_text(encoding="utf-8")
    assert 'name = "wireproof-contract"' in text
    assert 'version = "0.1.0"' in text
