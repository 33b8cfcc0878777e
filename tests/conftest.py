"""What tests of more than one folder use."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.database import new_database_url

# How long an example takes tells of the machine and what else runs there, and so does how fast examples are made up.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")


def _postgresql_programs() -> Path | None:
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name))
    if folders:
        return folders[-1]
    found = shutil.which("pg_ctl")
    return Path(found).parent if found else None


@pytest.fixture(scope="session", autouse=True)
def _state_folder_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Servers of tests that name no database keep their responses in a folder of the test run, not in the user's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        yield


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    """The URL of a PostgreSQL server of our own, reached through a socket file only, ended with the session."""
    programs = _postgresql_programs()
    if programs is None:
        if os.environ.get("CI"):
            pytest.fail("CI must have PostgreSQL: .ci/run installs it")
        pytest.skip("PostgreSQL is not installed here (Debian: apt-get install postgresql)")
    # Not in pytest's folder, which each pytest that starts closes to other users: PostgreSQL refuses to run as root.
    with tempfile.TemporaryDirectory(prefix="postgresql-", ignore_cleanup_errors=True) as name:
        yield from _postgresql(programs, Path(name))


def _postgresql(programs: Path, folder: Path) -> Iterator[str]:
    folder.chmod(0o755)
    as_user: list[str] = []
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
        as_user = ["runuser", "-u", "postgres", "--"]

    def run(program: str, *arguments: str) -> None:
        command = [*as_user, str(programs / program), *arguments]
        done = subprocess.run(command, check=False, capture_output=True, cwd=folder)  # noqa: S603  the distribution's own
        assert done.returncode == 0, f"{program} failed: {done.stdout!r} {done.stderr!r}"

    data, sockets = folder / "data", folder
    run("initdb", "-D", str(data), "-U", "wireproof", "--auth=trust", "--no-sync")
    run(
        "pg_ctl",
        "-D",
        str(data),
        "-w",
        "-l",
        str(folder / "log"),
        "-o",
        f"-c listen_addresses='' -k {sockets}",
        "start",
    )
    try:
        yield f"postgresql://wireproof@/postgres?host={sockets}"
    finally:
        run("pg_ctl", "-D", str(data), "-w", "-m", "immediate", "stop")


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database of its own for one test, of each kind in turn."""
    return new_database_url(request, tmp_path)
