"""Requests about responses to a server process."""

import json
from typing import Any

import httpx

from tests.end_to_end.running_server import RunningServer, wait_until

ENDLESS = {"input": "Tell me a story.", "max_output_tokens": 2000, "top_logprobs": 0, "ignore_eos": True}
"""A response that takes the tiny model seconds."""


def client_of(server: RunningServer) -> httpx.Client:
    return httpx.Client(base_url=f"{server.origin}/v1", headers=server.headers, timeout=60, trust_env=False)


def create(client: httpx.Client, **body: Any) -> dict[str, Any]:
    response = client.post("/responses", json={"input": "Hello!", **body})
    assert response.status_code == 200, response.text
    found: dict[str, Any] = response.json()
    return found


def get(client: httpx.Client, response_id: str) -> dict[str, Any]:
    response = client.get(f"/responses/{response_id}")
    assert response.status_code == 200, response.text
    found: dict[str, Any] = response.json()
    return found


def until_status(client: httpx.Client, response_id: str, *statuses: str) -> dict[str, Any]:
    """The response as soon as it has one of these statuses."""
    wait_until(
        lambda: get(client, response_id)["status"] in statuses,
        within=30,
        failure=lambda: f"{get(client, response_id)}",
    )
    return get(client, response_id)


def events(text: str) -> list[dict[str, Any]]:
    return [json.loads(line.removeprefix("data: ")) for line in text.splitlines() if line.startswith("data: {")]
