"""SIGTERM lets what runs come to its end."""

import json
import signal
import socket
from pathlib import Path

import httpx
import pytest

from tests.end_to_end.command_line.processes import children, is_running
from tests.end_to_end.running_server import (
    GONE_WITHIN,
    READY_WITHIN,
    RunningServer,
    running_server,
    started_server,
    wait_until,
)

LONG = {"prompt": "Once", "max_tokens": 1500, "stream": True, "ignore_eos": True}


def refuses_new_work(server: RunningServer) -> bool:
    """Whether a new request gets a 503, or no connection at all."""
    try:
        answer = httpx.post(f"{server.origin}/v1/completions", headers=server.headers, json={"prompt": "a"})
    except httpx.ConnectError:
        return True
    return answer.status_code == 503


def test_a_running_stream_ends_properly_and_new_work_is_refused() -> None:
    with (
        running_server() as server,
        httpx.stream("POST", f"{server.origin}/v1/completions", headers=server.headers, json=LONG) as answer,
    ):
        lines = answer.iter_lines()
        assert next(lines).startswith("data: ")
        server.process.send_signal(signal.SIGTERM)
        wait_until(lambda: refuses_new_work(server), within=5, failure=lambda: "new work is still taken")
        assert server.process.poll() is None, "it waits for the stream"
        events = [line for line in lines if line.startswith("data: ")]
        assert events[-1] == "data: [DONE]"
        assert '"finish_reason":"length"' in events[-2]
        assert server.process.wait(GONE_WITHIN) == 0


def test_what_outlasts_the_grace_period_is_told_why_it_ends() -> None:
    endless = {**LONG, "max_tokens": 4000, "n": 8}
    with (
        running_server("--grace-period", "0") as server,
        httpx.stream("POST", f"{server.origin}/v1/completions", headers=server.headers, json=endless) as answer,
    ):
        lines = answer.iter_lines()
        assert next(lines).startswith("data: ")
        server.process.send_signal(signal.SIGTERM)
        events = [line for line in lines if line.startswith("data: ")]
        assert any('"error"' in event for event in events[-2:]), events[-2:]
        assert server.process.wait(GONE_WITHIN) == 0


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_idle_server_goes_at_once(number: signal.Signals) -> None:
    with running_server() as server:
        server.process.send_signal(number)
        assert server.process.wait(5) == 0
        assert "Traceback" not in server.output


def test_who_is_told_to_stop_while_starting_ends_without_a_traceback() -> None:
    with started_server() as server:
        maps = Path(f"/proc/{server.process.pid}/maps")
        wait_until(lambda: "/orjson/" in maps.read_text(), within=READY_WITHIN, failure=lambda: server.output)
        server.process.send_signal(signal.SIGINT)
        assert server.process.wait(GONE_WITHIN) in {0, -signal.SIGINT}
        assert server.output == ""


def test_a_second_signal_ends_what_has_not_ended() -> None:
    endless = {**LONG, "max_tokens": 4000, "n": 8}
    with (
        running_server() as server,
        httpx.stream("POST", f"{server.origin}/v1/completions", headers=server.headers, json=endless) as answer,
    ):
        next(answer.iter_lines())
        (engine,) = children(server.process.pid)
        server.process.send_signal(signal.SIGTERM)
        wait_until(lambda: refuses_new_work(server), within=5, failure=lambda: "new work is still taken")
        server.process.send_signal(signal.SIGTERM)
        assert server.process.wait(GONE_WITHIN) == 0
        assert "Traceback" not in server.output
        assert not is_running(engine)


def test_a_client_that_never_reads_does_not_hold_up_the_end() -> None:
    body = json.dumps({**LONG, "max_tokens": 4000, "n": 8, "logprobs": 5}).encode()
    head = (
        f"POST /v1/completions HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n"
    )
    with running_server("--grace-period", "1") as server, socket.socket() as client:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        client.connect(("127.0.0.1", server.port))
        client.sendall(f"{head}authorization: Bearer {server.api_key}\r\n\r\n".encode() + body)
        assert client.recv(1), "the answer has begun"
        server.process.send_signal(signal.SIGTERM)
        assert server.process.wait(GONE_WITHIN) == 0
        assert "Traceback" not in server.output
