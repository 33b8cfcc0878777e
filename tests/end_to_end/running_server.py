"""The server as an operator runs it: its own process, its own port, its own environment."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

REPOSITORY = Path(__file__).parents[2]
API_KEY = "sk-end-to-end"
READY_WITHIN = 60.0
GONE_WITHIN = 30.0


@dataclass(frozen=True, slots=True)
class RunningServer:
    """A started server. `origin` is scheme, host and port; `output` is all it has written to stdout and stderr."""

    process: subprocess.Popen[bytes]
    origin: str
    port: int
    api_key: str
    output_file: Path

    @property
    def output(self) -> str:
        return self.output_file.read_text(errors="replace")

    @property
    def headers(self) -> dict[str, str]:
        return {"authorization": f"Bearer {self.api_key}"}

    def stop(self) -> int:
        """Send SIGTERM and give the exit status."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(GONE_WITHIN)


def wait_until(condition: Callable[[], bool], *, within: float, failure: Callable[[], str]) -> None:
    """Return as soon as `condition` holds; fail with `failure()` when it does not within so many seconds."""
    deadline = time.monotonic() + within
    while not condition():
        assert time.monotonic() < deadline, failure()
        time.sleep(0.02)


def free_port() -> int:
    """A TCP port of the loopback interface that nothing listens on now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def clean_environment(settings: Mapping[str, str]) -> dict[str, str]:
    """This process's environment without any setting of the server, then the given ones."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("WIREPROOF_")}
    return {**inherited, **settings}


@contextmanager
def started_server(
    *arguments: str, settings: Mapping[str, str] | None = None, command: Sequence[str] = (), port: int = 0
) -> Iterator[RunningServer]:
    """Start a server, and end it by its own process id with SIGTERM; whether it is ready is not waited for.

    `command` is what is run instead of this environment's server; it has to listen on `port`, if that is given.
    Raises AssertionError with all of its output when it does not end with status 0, unless the test ended it.
    """
    port = port or free_port()
    given = {"WIREPROOF_API_KEYS": API_KEY, "WIREPROOF_PORT": str(port), **(settings or {})}
    with tempfile.TemporaryDirectory() as folder:
        # A database of its own, unless a test wants one that is shared: servers of other tests may hold its lock.
        environment = clean_environment({"XDG_STATE_HOME": folder, **given})
        output_file = Path(folder, "output")
        with output_file.open("wb") as output:
            process = subprocess.Popen(  # noqa: S603  the command is the test's own
                [*(command or (sys.executable, "-m", "wireproof_server")), *arguments],
                cwd=REPOSITORY,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        server = RunningServer(process, f"http://127.0.0.1:{port}", port, API_KEY, output_file)
        try:
            yield server
        finally:
            ended_by_test = process.poll() is not None
            status = process.returncode if ended_by_test else _stop_or_kill(server)
        assert ended_by_test or status == 0, f"exit status {status} after SIGTERM:\n{server.output}"


@contextmanager
def running_server(
    *arguments: str, settings: Mapping[str, str] | None = None, command: Sequence[str] = (), port: int = 0
) -> Iterator[RunningServer]:
    """A `started_server` that is ready. Raises AssertionError with all of its output when it does not become so."""
    with started_server(*arguments, settings=settings, command=command, port=port) as server:
        wait_until(lambda: _ready_or_dead(server), within=READY_WITHIN, failure=lambda: server.output)
        assert server.process.poll() is None, f"the server ended before it was ready:\n{server.output}"
        yield server


def _ready_or_dead(server: RunningServer) -> bool:
    if server.process.poll() is not None:
        return True
    try:
        return httpx.get(f"{server.origin}/health/ready", timeout=5).status_code == httpx.codes.OK
    except httpx.TransportError:
        return False


def _stop_or_kill(server: RunningServer) -> int:
    try:
        return server.stop()
    except subprocess.TimeoutExpired:
        server.process.kill()
        return server.process.wait(GONE_WITHIN)
