"""The repository as git knows it, and the wheels that are built from it."""

import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
DISTRIBUTIONS = {
    "wireproof_contract": "generated/contract",
    "wireproof_client": "generated/client",
    "wireproof_server": "impl",
    "wireproof": "conformance",
}


@pytest.fixture(scope="session")
def repository() -> Path:
    return REPOSITORY


@pytest.fixture(scope="session")
def tracked_files() -> list[Path]:
    """Every file under version control that exists, relative to the repository."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"],  # noqa: S607  whichever git the machine has
        cwd=REPOSITORY,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    names = [Path(name) for name in listed.split("\0") if name]
    assert names
    return [name for name in names if (REPOSITORY / name).is_file()]


@pytest.fixture(scope="session")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Import name to wheel, each built as it would be for a release, without a network."""
    folder = tmp_path_factory.mktemp("wheels")
    subprocess.run(  # noqa: S603  our own folders
        [
            *(sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", "wheel"),
            *("--no-deps", "--no-index", "--no-build-isolation", "--wheel-dir", str(folder)),
            *(str(REPOSITORY / source) for source in DISTRIBUTIONS.values()),
        ],
        check=True,
    )
    return {name: next(folder.glob(f"{name}-*.whl")) for name in DISTRIBUTIONS}


@pytest.fixture(scope="session")
def wheel_contents(wheels: Mapping[str, Path]) -> Mapping[str, list[str]]:
    """Import name to the names of all files in its wheel."""
    contents = {}
    for name, path in wheels.items():
        with zipfile.ZipFile(path) as wheel:
            contents[name] = wheel.namelist()
    return contents
