"""One server of several worker processes."""

import os
import signal
from pathlib import Path

import httpx
import pytest

from tests.end_to_end.responses.calls import client_of, create, get
from tests.end_to_end.running_server import RunningServer, running_server, wait_until


def children(process_id: int) -> list[int]:
    """The processes that `process_id` started, but for Python's own trackers."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((folder / "stat").read_text().rsplit(")", 1)[1].split()[1])
            command = (folder / "cmdline").read_text()
        except (FileNotFoundError, ProcessLookupError):
            continue
        if parent == process_id and "spawn_main" in command:
            found.append(int(folder.name))
    return found


def is_alive(process_id: int) -> bool:
    return Path(f"/proc/{process_id}").exists()


def two_workers(folder: Path) -> dict[str, str]:
    return {"WIREPROOF_DATABASE_URL": f"sqlite:///{folder}/responses.sqlite3", "WIREPROOF_WORKERS": "2"}


def answered(server: RunningServer) -> bool:
    """Whether a new connection is answered."""
    try:
        return httpx.get(f"{server.origin}/health/ready", timeout=5).status_code == httpx.codes.OK
    except httpx.TransportError:
        return False


def test_workers_share_the_socket_and_the_responses_and_say_one_banner(tmp_path: Path) -> None:
    with running_server(settings=two_workers(tmp_path)) as server:
        workers = children(server.process.pid)
        assert len(workers) == 2
        created = []
        for _ in range(10):
            with client_of(server) as client:  # a new connection goes to either
                created.append(create(client, max_output_tokens=16))
        for response in created:
            with client_of(server) as client:
                assert get(client, response["id"]) == response
        assert server.stop() == 0
        assert server.output.count("listens on") == 1
        assert not any(is_alive(worker) for worker in workers)


@pytest.mark.long  # starts several servers
def test_a_worker_that_dies_is_started_again(tmp_path: Path) -> None:
    with running_server(settings=two_workers(tmp_path)) as server:
        doomed, *others = children(server.process.pid)
        os.kill(doomed, signal.SIGKILL)
        wait_until(
            lambda: len(children(server.process.pid)) == 2 and doomed not in children(server.process.pid),
            within=30,
            failure=lambda: server.output,
        )
        assert set(others) <= set(children(server.process.pid))
        assert answered(server)


@pytest.mark.long  # starts several servers
def test_workers_end_when_their_parent_is_killed(tmp_path: Path) -> None:
    with running_server(settings=two_workers(tmp_path)) as server:
        workers = children(server.process.pid)
        server.process.kill()
        server.process.wait()
        wait_until(
            lambda: not any(is_alive(worker) for worker in workers), within=30, failure=lambda: f"{workers} live on"
        )


def test_workers_that_cannot_start_end_the_server_with_their_reason(tmp_path: Path) -> None:
    settings = {**two_workers(tmp_path), "WIREPROOF_DATABASE_URL": "postgresql://nobody@127.0.0.1:1/nothing"}
    try:
        with running_server(settings=settings):
            raise NotImplementedError("it must not start")
    except AssertionError as failure:
        assert "WIREPROOF_DATABASE_URL" in str(failure)  # noqa: PT017  what the helper raises
        assert "Traceback" not in str(failure)  # noqa: PT017  as above
