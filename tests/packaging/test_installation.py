"""A clean environment with nothing but the pins and the wheels runs the server."""

import re
import subprocess
import sys
import venv
from collections.abc import Mapping
from pathlib import Path

import httpx
import pytest

from tests.end_to_end.running_server import running_server

CLIENT_NEEDS = {"httpx", "httpcore", "h11", "anyio", "certifi", "idna", "typing-extensions"}
pytestmark = pytest.mark.long  # it installs every requirement


def environment(folder: Path, pins: Path, wheels: list[Path]) -> Path:
    """The folder with the programs of an environment in which nothing but the pins and the wheels was installed."""
    venv.create(folder, with_pip=True)
    install = [
        str(folder / "bin/python"),
        "-m",
        "pip",
        "--disable-pip-version-check",
        "--quiet",
        "install",
        "--no-deps",
    ]
    subprocess.run([*install, "--require-hashes", "-r", str(pins)], check=True)  # noqa: S603  our own pins
    subprocess.run([*install, *map(str, wheels)], check=True)  # noqa: S603  our own wheels
    return folder / "bin"


@pytest.fixture(scope="module")
def clean_environment(wheels: Mapping[str, Path], repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("server")
    pins = repository / "impl/requirements.txt"
    return environment(folder, pins, [wheels["wireproof_contract"], wheels["wireproof_server"]])


@pytest.fixture(scope="module")
def kit_environment(wheels: Mapping[str, Path], repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kit")
    pins = repository / "conformance/requirements.txt"
    return environment(folder, pins, [wheels["wireproof_contract"], wheels["wireproof"]])


@pytest.fixture(scope="module")
def client_environment(wheels: Mapping[str, Path], repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Nothing but the client and what httpx needs, of the server's pins."""
    folder = tmp_path_factory.mktemp("client")
    pinned = re.split(r"^(?=[a-z])", (repository / "impl/requirements.txt").read_text(), flags=re.MULTILINE)
    needed = [each for each in pinned if each.split("==")[0] in CLIENT_NEEDS]
    assert len(needed) == len(CLIENT_NEEDS)
    (folder / "pins.txt").write_text("".join(needed))
    return environment(folder, folder / "pins.txt", [wheels["wireproof_client"]])


def test_the_client_alone_talks_to_a_server(client_environment: Path, tmp_path: Path) -> None:
    program = (
        "from wireproof_client import Wireproof\n"
        "with Wireproof() as client:\n"
        "    stream = client.chat.completions.create(messages=[{'role': 'user', 'content': 'hi'}], stream=True)\n"
        "    print(stream.final().choices[0].message.content)\n"
    )
    with running_server() as server:
        variables = {"OPENAI_BASE_URL": f"{server.origin}/v1", "OPENAI_API_KEY": server.api_key}
        run = subprocess.run(  # noqa: S603  our own environment
            [str(client_environment / "python"), "-W", "error", "-c", program],
            cwd=tmp_path,
            env=variables,
            capture_output=True,
            text=True,
            check=False,
        )
    assert run.returncode == 0, run.stderr
    assert run.stdout.strip()


@pytest.mark.parametrize("name", ["clean_environment", "kit_environment", "client_environment"])
def test_the_pins_are_all_that_the_wheels_need(name: str, request: pytest.FixtureRequest) -> None:
    programs: Path = request.getfixturevalue(name)
    checked = subprocess.run(  # noqa: S603  our own environment
        [str(programs / "python"), "-m", "pip", "--disable-pip-version-check", "check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout


def test_the_installed_kit_explains_itself(kit_environment: Path, tmp_path: Path) -> None:
    program = str(kit_environment / "wireproof")
    shown = subprocess.run([program, "--help"], cwd=tmp_path, capture_output=True, text=True, check=True)  # noqa: S603  our own program
    assert "selftest" in shown.stdout


def test_the_installed_program_explains_itself(clean_environment: Path, tmp_path: Path) -> None:
    shown = subprocess.run(  # noqa: S603  our own program
        [str(clean_environment / "wireproof-server"), "--help"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "WIREPROOF_API_KEYS" in shown.stdout


def test_the_installed_program_passes_on_no_warning_of_a_library(clean_environment: Path) -> None:
    with running_server(command=[str(clean_environment / "wireproof-server")]) as server:
        assert "Warning" not in server.output


def test_the_installed_program_completes_a_text(clean_environment: Path) -> None:
    with running_server(command=[str(clean_environment / "wireproof-server")]) as server:
        answer = httpx.post(
            f"{server.origin}/v1/completions",
            headers=server.headers,
            json={"prompt": "The quick brown fox", "temperature": 0},
            timeout=30,
        )
    assert answer.status_code == 200
    assert answer.json()["choices"][0]["text"]
    assert sys.executable not in server.process.args  # type: ignore[operator]  # it is the list given above
