"""The engine is a process of its own: its death is an interruption, not the end."""

import os
import signal
from collections.abc import Iterator

import httpx
import pytest

from tests.end_to_end.command_line.processes import children, descendants, is_running, listening_ports
from tests.end_to_end.running_server import RunningServer, running_server, wait_until

REQUEST = {"prompt": "The quick brown fox", "max_tokens": 4, "temperature": 0}


@pytest.fixture(scope="module")
def own_server() -> Iterator[RunningServer]:
    """A server whose engine may be killed."""
    with running_server() as started:
        yield started


def complete(server: RunningServer) -> httpx.Response:
    return httpx.post(f"{server.origin}/v1/completions", headers=server.headers, json=REQUEST, timeout=30)


def test_nothing_but_the_one_port_listens(own_server: RunningServer) -> None:
    processes = [own_server.process.pid, *descendants(own_server.process.pid)]
    assert len(processes) > 1, "the engine is a child"
    assert {port for process in processes for port in listening_ports(process)} == {own_server.port}


def test_a_dead_engine_is_a_503_until_it_is_back(own_server: RunningServer) -> None:
    before = complete(own_server).json()["choices"]
    (child,) = children(own_server.process.pid)
    os.kill(child, signal.SIGKILL)
    wait_until(lambda: not is_running(child), within=5, failure=lambda: "it does not die")
    interrupted = complete(own_server)
    assert interrupted.status_code == 503
    assert interrupted.json()["error"]["code"] == "engine_unavailable"
    assert float(interrupted.headers["retry-after"]) > 0
    assert httpx.get(f"{own_server.origin}/health/live").status_code == 200
    wait_until(
        lambda: httpx.get(f"{own_server.origin}/health/ready").status_code == 200,
        within=30,
        failure=lambda: own_server.output,
    )
    assert complete(own_server).json()["choices"] == before
    assert children(own_server.process.pid) != [child]


def test_a_stream_that_loses_its_engine_ends_with_an_error(own_server: RunningServer) -> None:
    endless = {"prompt": "Once", "max_tokens": 4000, "stream": True, "ignore_eos": True}
    with httpx.stream(
        "POST", f"{own_server.origin}/v1/completions", headers=own_server.headers, json=endless, timeout=30
    ) as answer:
        lines = answer.iter_lines()
        assert next(lines).startswith("data: ")
        (child,) = children(own_server.process.pid)
        os.kill(child, signal.SIGKILL)
        events = [line for line in lines if line.startswith("data: ")]
    assert any('"error"' in event for event in events[-2:]), events[-2:]
    wait_until(
        lambda: httpx.get(f"{own_server.origin}/health/ready").status_code == 200,
        within=30,
        failure=lambda: own_server.output,
    )


def test_the_engine_does_not_outlive_a_server_that_is_killed() -> None:
    with running_server() as server:
        orphans = descendants(server.process.pid)
        assert orphans
        server.process.kill()
        server.process.wait(5)
        wait_until(lambda: not any(map(is_running, orphans)), within=10, failure=lambda: f"{orphans} still run")
