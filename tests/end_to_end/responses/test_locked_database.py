"""A server that shares its SQLite file with a program that keeps it locked."""

import signal
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.end_to_end.responses.calls import ENDLESS, client_of, create, events, get, until_status
from tests.end_to_end.running_server import RunningServer, free_port, running_server, started_server, wait_until

GONE_WITHIN = 20.0  # seconds: the grace period, some for last words and some for the database, on a busy machine


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "responses.sqlite3"


def settings(file: Path) -> dict[str, str]:
    return {"WIREPROOF_DATABASE_URL": f"sqlite:///{file}", "WIREPROOF_GRACE_PERIOD": "0.2"}


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Another program's open transaction."""
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    yield
    connection.close()


def stop_in_time(server: RunningServer) -> None:
    server.process.send_signal(signal.SIGTERM)
    assert server.process.wait(GONE_WITHIN) == 0, server.output
    assert "Traceback" not in server.output


def has_open(server: RunningServer, file: Path) -> bool:
    links = Path(f"/proc/{server.process.pid}/fd").iterdir()
    return any(link.is_symlink() and link.readlink() == file for link in links)


@pytest.mark.long  # every wait for the lock has to run out
def test_a_server_ends_in_time_and_says_what_it_could_not_store(file: Path) -> None:
    with running_server(settings=settings(file)) as server, client_of(server) as client:
        before = create(client, max_output_tokens=5)
        running = create(client, background=True, **ENDLESS)
        until_status(client, running["id"], "in_progress")
        with client.stream("GET", f"/responses/{running['id']}?stream=true") as followed, locked(file):
            pieces = followed.iter_text()
            text = next(pieces)
            while "output_text.delta" not in text:
                text += next(pieces)
            server.process.send_signal(signal.SIGTERM)
            text += "".join(pieces)
            assert server.process.wait(GONE_WITHIN) == 0, server.output
        last = events(text)[-1]
        assert (last["type"], last["code"]) == ("error", "storage_unavailable")
        assert "Traceback" not in server.output
        assert "is locked by another program" in server.output
        assert f"could not be stored, they will be failed: {running['id']}" in server.output
    with running_server(settings=settings(file)) as heir, client_of(heir) as client:
        assert get(client, before["id"]) == before
        assert get(client, running["id"])["status"] == "failed"


def test_a_server_that_waits_for_the_lock_to_start_can_be_stopped(file: Path) -> None:
    with running_server(settings=settings(file)):
        pass
    with locked(file), started_server(settings=settings(file), port=free_port()) as server:
        wait_until(lambda: has_open(server, file), within=30, failure=lambda: server.output)
        stop_in_time(server)
