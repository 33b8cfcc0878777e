"""An answered response is there whatever happens to the process afterwards."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from tests.end_to_end.responses.calls import client_of, create, events, get
from tests.end_to_end.running_server import RunningServer, running_server

KILLS = 50
CALLERS = 4


class _Load:
    """Callers that ask one after the other until the server is gone; `answered` is what they were told in full."""

    def __init__(self, server: RunningServer) -> None:
        self.answered: list[dict[str, object]] = []
        self.enough = threading.Event()
        self._server = server

    def call(self, number: int) -> None:
        with client_of(self._server) as client:
            try:
                while True:
                    self.answered.append(self._streamed(client) if number % 2 else create(client, max_output_tokens=16))
                    if len(self.answered) >= 2 * CALLERS:
                        self.enough.set()
            except (httpx.TransportError, AssertionError):
                return  # the server is gone

    def _streamed(self, client: httpx.Client) -> dict[str, object]:
        response = client.post("/responses", json={"input": "Hello!", "stream": True, "max_output_tokens": 16})
        last: dict[str, object] = events(response.text)[-1]["response"]
        return last


@pytest.mark.long
def test_fifty_kills_right_after_answers_lose_none_of_them(database_url: str) -> None:
    answered: list[dict[str, object]] = []
    settings = {"WIREPROOF_DATABASE_URL": database_url}
    for _ in range(KILLS):
        with running_server(settings=settings) as server, ThreadPoolExecutor(CALLERS) as callers:
            load = _Load(server)
            calls = [callers.submit(load.call, number) for number in range(CALLERS)]
            assert load.enough.wait(60), server.output
            server.process.kill()
            server.process.wait()
            for call in calls:
                call.result()
        answered += load.answered
    assert len(answered) >= KILLS * 2 * CALLERS
    with running_server(settings=settings) as server, client_of(server) as client:
        for response in answered:
            assert get(client, str(response["id"])) == response


def test_a_kill_right_after_an_answer_loses_nothing(tmp_path: Path) -> None:
    settings = {"WIREPROOF_DATABASE_URL": f"sqlite:///{tmp_path}/responses.sqlite3"}
    with running_server(settings=settings) as server, client_of(server) as client:
        created = create(client, max_output_tokens=16)
        server.process.kill()
        server.process.wait()
    with running_server(settings=settings) as server, client_of(server) as client:
        assert get(client, created["id"]) == created
