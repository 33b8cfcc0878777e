"""`make serve`, as somebody does who has just cloned the repository."""

import json
import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.end_to_end.command_line.processes import children, command_line
from tests.end_to_end.running_server import GONE_WITHIN, RunningServer, free_port, running_server

KEY = "sk-of-the-operator"


@contextmanager
def made_server(*assignments: str) -> Iterator[RunningServer]:
    # The environment is ready, or these tests would not run; whether it is stale is not their question.
    command = ["make", "--old-file=.venv/serve-ready", "serve"]
    port = free_port()
    settings = {"WIREPROOF_API_KEYS": "", "MAKEFLAGS": ""}
    with running_server(f"PORT={port}", *assignments, settings=settings, command=command, port=port) as server:
        yield server
        (started,) = children(server.process.pid)
        assert "wireproof_server" in command_line(started)
        os.kill(started, signal.SIGTERM)
        assert server.process.wait(GONE_WITHIN) == 0, server.output


def pasted(line: str) -> subprocess.CompletedProcess[str]:
    """What bash makes of a line."""
    return subprocess.run(  # noqa: S603  the banner's own line
        ["bash", "-c", line],  # noqa: S607  the shell of whoever pastes
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )


def curl_line(output: str) -> str:
    (line,) = [line.strip() for line in output.splitlines() if line.strip().startswith("curl ")]
    return line


@pytest.mark.parametrize("assignments", [(), (f"API_KEY={KEY}",)], ids=["development key", "key of one's own"])
def test_the_curl_line_of_the_banner_works_when_pasted(assignments: tuple[str, ...]) -> None:
    with made_server(*assignments) as server:
        line = curl_line(server.output).replace("YOUR_KEY", KEY)  # a configured key is not printed
        answered = pasted(f"{line} --silent --fail-with-body")
        assert answered.returncode == 0, answered.stdout
        answer = json.loads(answered.stdout)
        assert answer["choices"][0]["message"]["content"]
        assert f":{server.port}" in server.output
        assert "million parameters" in server.output, "the banner says how small the model is"
        assert KEY not in server.output
