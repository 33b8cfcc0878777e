"""The log never holds a key or a prompt unless that was asked for."""

from collections.abc import Iterator

import httpx
import pytest

from tests.end_to_end.running_server import API_KEY, RunningServer, running_server, wait_until

WRONG_KEY = "sk-planted-wrong-key"
PROMPT = "planted-prompt-pelican"
JSON = {"content-type": "application/json"}


def send_everything(server: RunningServer) -> None:
    """Requests that go well and wrong in every way, each with something in it that must not be logged."""
    chat = {"messages": [{"role": "user", "content": PROMPT}], "max_tokens": 2}
    with httpx.Client(base_url=server.origin, headers=server.headers, timeout=30) as client:
        statuses = [
            client.post("/v1/completions", json={"prompt": PROMPT, "max_tokens": 2}).status_code,
            client.post("/v1/completions", json={"prompt": PROMPT, "max_tokens": 2, "stream": True}).status_code,
            client.post("/api/v1/chat/completions", json=chat).status_code,
            client.post("/v1/chat/completions", json={**chat, "temperature": PROMPT}).status_code,
            client.post("/v1/chat/completions", json={**chat, "model": "unknown"}).status_code,
            client.post("/v1/completions", json={"prompt": PROMPT * 3000}).status_code,
            client.post("/v1/completions", content=f'{{"prompt": "{PROMPT}'.encode(), headers=JSON).status_code,
            client.get("/v1/models", headers={"authorization": f"Bearer {WRONG_KEY}"}).status_code,
            client.get("/v1/models", headers={"x-api-key": WRONG_KEY, "authorization": ""}).status_code,
            client.get("/v1/models", headers={"authorization": WRONG_KEY}).status_code,
            client.get("/v1/models", params={"key": WRONG_KEY}).status_code,
        ]
    assert statuses == [200, 200, 200, 400, 404, 400, 400, 401, 401, 401, 200]


def wait_for_log(server: RunningServer, text: str, times: int = 1) -> None:
    """A request is logged when it is over, which may be after its answer arrived."""
    wait_until(lambda: server.output.count(text) >= times, within=5, failure=lambda: server.output)


@pytest.fixture(scope="module", params=["console", "json"])
def talkative_server(request: pytest.FixtureRequest) -> Iterator[RunningServer]:
    """A server that logs all it ever logs."""
    with running_server("--log-format", request.param, "--log-level", "debug") as started:
        yield started


def test_no_key_and_no_prompt_is_logged(talkative_server: RunningServer) -> None:
    send_everything(talkative_server)
    wait_for_log(talkative_server, "/v1/models", 4)
    output = talkative_server.output
    assert output.count("/v1/completions") >= 4, "it did log the requests"
    assert [secret for secret in (API_KEY, WRONG_KEY, PROMPT) if secret in output] == []


def test_no_request_can_forge_a_line_of_the_log(talkative_server: RunningServer) -> None:
    httpx.get(f"{talkative_server.origin}/v1/models/a%0Aforged-line%1B", headers=talkative_server.headers)
    wait_for_log(talkative_server, "forged-line")
    assert not any(line.startswith("forged-line") for line in talkative_server.output.splitlines())
    assert "\x1b" not in talkative_server.output


def test_bodies_are_logged_when_asked_for() -> None:
    with running_server("--log-bodies") as server:
        httpx.post(
            f"{server.origin}/v1/completions", headers=server.headers, json={"prompt": PROMPT, "max_tokens": 1}
        ).raise_for_status()
        wait_for_log(server, PROMPT)
        assert API_KEY not in server.output
