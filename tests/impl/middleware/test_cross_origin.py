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


async def test_what_another_origin_asks_beforehand_is_refused_in_the_envelope(start_server: Any) -> None:
    server = await start_server(allow_origins=("https://chat.example",))
    refused = await server.client.options("/v1/models", headers={**ASK, "origin": "https://evil.example"})
    assert refused.status_code == 403
    error = refused.json()["error"]
    assert (error["type"], error["code"]) == ("permission_error", "origin_not_allowed")
    assert error["request_id"] == refused.headers["x-request-id"]
    assert "--allow-origin" in error["message"]
    assert [name for name in refused.headers if name.startswith("access-control-")] == []
    assert refused.headers["vary"] == "Origin"


async def test_a_method_that_no_path_has_is_refused_in_the_envelope(start_server: Any) -> None:
    server = await start_server(allow_origins=("*",))
    refused = await server.client.options("/v1/models", headers={**ASK, "access-control-request-method": "BREW"})
    assert (refused.status_code, refused.json()["error"]["code"]) == (405, "method_not_allowed")


async def test_an_allowed_origin_may_call_from_the_internet_into_a_private_network(start_server: Any) -> None:
    server = await start_server(allow_origins=("https://chat.example",))
    asked = {**ASK, "access-control-request-private-network": "true"}
    preflight = await server.client.options("/v1/models", headers=asked)
    assert (preflight.status_code, preflight.headers["access-control-allow-private-network"]) == (200, "true")
