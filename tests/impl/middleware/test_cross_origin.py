"""Web pages of other origins may call only when their origin is allowed."""

from typing import Any

ASK = {
    "origin": "https://chat.example",
    "access-control-request-method": "POST",
    "access-control-request-headers": "authorization,content-type",
}


async def test_no_origin_is_allowed_unless_configured(server: Any) -> None:
    response = await server.client.get("/v1/models", headers={"origin": "https://chat.example"})
    assert "access-control-allow-origin" not in response.headers
    preflight = await server.client.options("/v1/chat/completions", headers=ASK)
    assert "access-control-allow-origin" not in preflight.headers


async def test_an_allowed_origin_may_send_its_key_and_read_the_headers(start_server: Any) -> None:
    server = await start_server(allow_origins=("https://chat.example",))
    preflight = await server.client.options("/v1/chat/completions", headers=ASK)
    assert preflight.status_code == 200
    assert preflight.headers["access-control-allow-origin"] == "https://chat.example"
    assert "authorization" in preflight.headers["access-control-allow-headers"].lower()
    answer = await server.client.get("/v1/models", headers={"origin": "https://chat.example"})
    assert "x-request-id" in answer.headers["access-control-expose-headers"]


async def test_errors_reach_an_allowed_origin_too(start_server: Any) -> None:
    server = await start_server(allow_origins=("https://chat.example",))
    answer = await server.client.get(
        "/v1/models", headers={"origin": "https://chat.example", "authorization": "Bearer wrong"}
    )
    assert (answer.status_code, answer.headers["access-control-allow-origin"]) == (401, "https://chat.example")


async def test_another_origin_is_not_allowed(start_server: Any) -> None:
    server = await start_server(allow_origins=("https://chat.example",))
    response = await server.client.get("/v1/models", headers={"origin": "https://evil.example"})
    assert "access-control-allow-origin" not in response.headers
