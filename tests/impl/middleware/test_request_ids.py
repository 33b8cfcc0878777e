"""Every answer names its request."""

import re
from typing import Any

import httpx
import pytest

CHAT = {"messages": [{"role": "user", "content": "Hello"}]}
NEW_ID = re.compile(r"req_[0-9a-f]{32}")


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("GET", "/v1/models", None),
        ("GET", "/api/v1/health", None),
        ("GET", "/health/live", None),
        ("GET", "/", None),
        ("GET", "/docs", None),
        ("GET", "/openapi.json", None),
        ("GET", "/nope", None),
        ("DELETE", "/v1/models", None),
        ("OPTIONS", "/v1/models", None),
        ("POST", "/v1/chat/completions", CHAT),
        ("POST", "/v1/chat/completions", {**CHAT, "stream": True}),
        ("POST", "/v1/chat/completions", {}),
    ],
)
async def test_an_answer_carries_the_clients_id_or_a_new_one(server: Any, method: str, path: str, body: Any) -> None:
    own = await server.client.request(method, path, json=body, headers={"x-request-id": "my/id:1~"})
    assert own.headers.get_list("x-request-id") == ["my/id:1~"]
    new = await server.client.request(method, path, json=body)
    assert NEW_ID.fullmatch(new.headers["x-request-id"])


@pytest.mark.parametrize("sent", [b"", b"a" * 129, b"a b", b"caf\xe9", b"tab\there"])
async def test_an_id_that_is_not_sane_is_replaced(server: Any, sent: bytes) -> None:
    response = await server.client.get("/v1/models", headers={"x-request-id": sent})
    assert NEW_ID.fullmatch(response.headers["x-request-id"])


async def test_an_id_of_128_characters_is_kept(server: Any) -> None:
    response = await server.client.get("/v1/models", headers={"x-request-id": "a" * 128})
    assert response.headers["x-request-id"] == "a" * 128


async def test_two_requests_never_share_a_new_id(server: Any) -> None:
    ids = {(await server.client.get("/v1/models")).headers["x-request-id"] for _ in range(20)}
    assert len(ids) == 20


async def test_of_a_header_that_comes_twice_the_first_counts(server: Any) -> None:
    headers = [("x-request-id", "first"), ("x-request-id", "second"), ("x-api-key", server.key), ("x-api-key", "wrong")]
    async with httpx.AsyncClient(base_url=server.url, trust_env=False) as client:
        response = await client.get("/v1/models", headers=headers)
    assert response.status_code == 200
    assert response.headers["x-request-id"] == "first"
