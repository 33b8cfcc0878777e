"""The log tells how requests went, and never what was said."""

import json
from io import StringIO
from typing import Any

from wireproof_server.log import build_logger

SECRET = "the quick brown secret"
CHAT = {"messages": [{"role": "user", "content": SECRET}]}


def entries(server: Any) -> list[dict[str, Any]]:
    """What the server logged about requests."""
    logged = [json.loads(line) for line in server.log.getvalue().splitlines()]
    return [entry for entry in logged if entry["event"] == "request"]


async def test_each_request_is_one_entry(start_server: Any) -> None:
    server = await start_server()
    response = await server.client.post("/api/v1/chat/completions?x=y", json=CHAT)
    (entry,) = entries(server)
    assert entry["request_id"] == response.headers["x-request-id"]
    assert (entry["method"], entry["path"], entry["status"]) == ("POST", "/api/v1/chat/completions", 200)
    assert (entry["operation"], entry["level"]) == ("createChatCompletion", "info")
    assert len(entry["caller"]) == 16
    assert entry["duration_ms"] > 0
    assert entry["timestamp"].endswith("Z")


async def test_no_key_no_query_and_no_prompt_is_logged(start_server: Any) -> None:
    server = await start_server()
    await server.client.post("/v1/chat/completions?api_key=hidden", json=CHAT)
    await server.client.post("/v1/chat/completions", json=CHAT, headers={"x-api-key": "hidden"})
    await server.client.post("/v1/completions", json={"prompt": SECRET, "stream": True})
    await server.client.post("/v1/completions", json={"prompt": SECRET, "temperature": SECRET})
    await server.client.get("/v1/models", headers={"authorization": "Bearer hidden"})
    logged = server.log.getvalue()
    assert len(entries(server)) == 5
    assert SECRET not in logged
    assert server.key not in logged
    assert "hidden" not in logged


async def test_a_refused_request_is_logged_with_its_status_and_without_a_caller(start_server: Any) -> None:
    server = await start_server()
    await server.client.get("/v1/models", headers={"authorization": "Bearer wrong"})
    (entry,) = entries(server)
    assert (entry["status"], entry["caller"], entry["operation"]) == (401, None, None)


async def test_callers_are_told_apart(start_server: Any) -> None:
    server = await start_server(api_keys=("sk-one", "sk-two"))
    for key in ("sk-one", "sk-two", "sk-one"):
        await server.client.get("/v1/models", headers={"authorization": f"Bearer {key}"})
    one, two, again = (entry["caller"] for entry in entries(server))
    assert one == again != two


async def test_bodies_are_logged_when_asked_for_but_keys_are_not(start_server: Any) -> None:
    server = await start_server(log_bodies=True)
    await server.client.post("/v1/chat/completions", json={**CHAT, "stream": True})
    (entry,) = entries(server)
    assert SECRET in entry["request_body"]
    assert entry["response_body"].endswith("data: [DONE]\n\n")
    assert server.key not in server.log.getvalue()


async def test_what_lies_below_the_level_is_not_logged(start_server: Any) -> None:
    server = await start_server(log_level="warning")
    await server.client.get("/v1/models")
    assert server.log.getvalue() == ""


def test_console_logs_are_for_people() -> None:
    file = StringIO()
    build_logger("info", "console", file).info("request", path="/v1/models")
    assert "path=/v1/models" in file.getvalue()
