"""Limits through the running server."""

from typing import Any

import pytest

KEYS = ("sk-test-0123456789", "sk-other-0123456789")
COMPLETION = {"model": "default", "prompt": "one two three", "max_tokens": 4}
CHAT = {"model": "default", "messages": [{"role": "user", "content": "Hi"}], "max_tokens": 4}
HEADERS = ("x-ratelimit-limit-requests", "x-ratelimit-remaining-requests", "x-ratelimit-reset-requests")


def told(response: Any) -> list[str | None]:
    return [response.headers.get(name) for name in HEADERS]


async def test_without_limits_nothing_is_told_of_them(server: Any) -> None:
    assert told(await server.client.get("/v1/models")) == [None, None, None]


async def test_every_answer_tells_the_limit_errors_included(start_server: Any) -> None:
    server = await start_server(requests_per_minute=9)
    assert told(await server.client.get("/v1/models")) == ["9", "8", "1m0s"]
    assert told(await server.client.post("/api/v1/completions", json=COMPLETION)) == ["9", "7", "1m0s"]
    assert told(await server.client.post("/v1/completions", json=COMPLETION | {"stream": True}))[1] == "6"
    bad = await server.client.post("/v1/completions", json=COMPLETION | {"max_tokens": "many"})
    assert (bad.status_code, told(bad)[1]) == (400, "5")
    unknown = await server.client.post("/v1/completions", json=COMPLETION | {"model": "nobody"})
    assert (unknown.status_code, told(unknown)[1]) == (404, "4")


@pytest.mark.parametrize("base", ["/v1", "/api/v1"])
async def test_the_request_after_the_last_is_refused_with_when_to_come_again(start_server: Any, base: str) -> None:
    server = await start_server(requests_per_minute=2)
    for _ in range(2):
        assert (await server.client.post(f"{base}/chat/completions", json=CHAT)).status_code == 200
    refused = await server.client.post(f"{base}/chat/completions", json=CHAT)
    assert refused.status_code == 429
    seconds = int(refused.headers["retry-after"])
    assert 1 <= seconds <= 60
    assert told(refused)[:2] == ["2", "0"]
    error = refused.json()["error"]
    assert (error["code"], error["type"], error["param"]) == ("rate_limit_exceeded", "rate_limit_error", None)
    assert error["details"] == {"limit": 2, "retry_after_secs": seconds, "window": "minute"}
    assert error["request_id"] == refused.headers["x-request-id"]


async def test_health_and_refused_keys_do_not_count(start_server: Any) -> None:
    server = await start_server(requests_per_minute=1)
    for _ in range(3):
        assert told(await server.client.get("/v1/health")) == [None, None, None]
        wrong = await server.client.get("/v1/models", headers={"authorization": "Bearer sk-wrong"})
        assert (wrong.status_code, told(wrong)) == (401, [None, None, None])
    assert (await server.client.get("/v1/models")).status_code == 200
    assert (await server.client.get("/v1/models")).status_code == 429


async def test_each_key_has_its_own_limits(start_server: Any) -> None:
    server = await start_server(requests_per_minute=1, token_quota=1, api_keys=KEYS)
    other = {"authorization": f"Bearer {KEYS[1]}"}
    assert (await server.client.post("/v1/completions", json=COMPLETION)).status_code == 200
    assert (await server.client.post("/v1/completions", json=COMPLETION)).status_code == 429
    assert (await server.client.post("/v1/completions", json=COMPLETION, headers=other)).status_code == 200


@pytest.mark.parametrize(
    ("base", "status", "code", "kind"),
    [("/v1", 429, "insufficient_quota", "insufficient_quota"), ("/api/v1", 402, "budget_exceeded", "budget_error")],
)
async def test_a_used_quota_is_told_in_the_words_of_the_mounts_profile(
    start_server: Any, base: str, status: int, code: str, kind: str
) -> None:
    server = await start_server(token_quota=1)
    first = await server.client.post(f"{base}/completions", json=COMPLETION)
    used = first.json()["usage"]["total_tokens"]
    refused = await server.client.post(f"{base}/chat/completions", json=CHAT)
    assert refused.status_code == status
    error = refused.json()["error"]
    assert (error["code"], error["type"]) == (code, kind)
    assert error["details"] == {"limit": 1, "used": used}
    assert int(refused.headers["retry-after"]) > 0
    assert (await server.client.get(f"{base}/models")).status_code == 200, "reading costs no tokens"


async def test_streams_and_several_prompts_are_charged_in_full(start_server: Any) -> None:
    one = {"prompt": ["one two", "three"], "max_tokens": 4, "n": 2}
    server = await start_server(token_quota=10_000)
    whole = (await server.client.post("/v1/completions", json=one)).json()["usage"]["total_tokens"]
    limited = await start_server(token_quota=whole + 1)
    for _ in range(2):
        answer = await limited.client.post("/v1/completions", json=one | {"stream": True})
        assert answer.status_code == 200
    assert (await limited.client.post("/v1/completions", json=one)).status_code == 429


async def test_the_quota_is_looked_at_before_the_body(start_server: Any) -> None:
    server = await start_server(token_quota=1)
    await server.client.post("/v1/completions", json=COMPLETION)
    assert (await server.client.post("/v1/completions", content=b"{")).status_code == 429
