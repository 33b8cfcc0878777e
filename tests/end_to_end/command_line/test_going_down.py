"""SIGTERM lets what runs come to its end."""

import signal

import httpx
import pytest

from tests.end_to_end.running_server import GONE_WITHIN, RunningServer, running_server, wait_until

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
