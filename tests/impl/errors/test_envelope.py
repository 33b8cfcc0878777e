"""Whatever goes wrong, the answer is the envelope, with its status and its headers."""

from typing import Any

import httpx
import pytest

from wireproof_server.engines.scripted.engine import ScriptedEngine

MOUNTS = pytest.mark.parametrize("mount", ["/v1", "/api/v1"])
CHAT = {"messages": [{"role": "user", "content": "Hello"}]}


def error_of(response: httpx.Response) -> dict[str, Any]:
    """The error of an answer that is an envelope, and tells its request's id twice."""
    assert response.headers["content-type"] == "application/json"
    body = response.json()
    assert set(body) == {"error"}
    error: dict[str, Any] = body["error"]
    assert {"message", "type", "param", "code", "request_id"} <= set(error)
    assert error["request_id"] == response.headers["x-request-id"]
    return error


@MOUNTS
@pytest.mark.parametrize("path", ["", "/", "/nope", "/models/x/../../nope", "/chat", "/chat/completions/x"])
async def test_an_unknown_path_is_404_unknown_url(server: Any, mount: str, path: str) -> None:
    response = await server.client.post(mount + path, json={})
    assert response.status_code == 404
    assert error_of(response)["code"] == "unknown_url"


async def test_an_unknown_path_needs_no_key_to_be_unknown(server: Any) -> None:
    response = await server.client.get("/nope", headers={"authorization": ""})
    assert response.status_code == 404


@MOUNTS
async def test_a_wrong_method_is_405_and_tells_which_are_allowed(server: Any, mount: str) -> None:
    response = await server.client.get(f"{mount}/chat/completions")
    assert response.status_code == 405
    assert response.headers["allow"] == "OPTIONS, POST"
    assert error_of(response)["code"] == "method_not_allowed"
    response = await server.client.delete(f"{mount}/models")
    assert response.status_code == 405
    assert response.headers["allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("path", ["/", "/docs", "/openapi.json", "/health"])
async def test_a_page_allows_only_to_be_read(server: Any, path: str) -> None:
    response = await server.client.post(path)
    assert response.status_code == 405
    assert response.headers["allow"] == "GET, HEAD, OPTIONS"
    assert error_of(response)["code"] == "method_not_allowed"


@MOUNTS
async def test_options_tells_the_methods_without_a_key(server: Any, mount: str) -> None:
    response = await server.client.options(f"{mount}/models", headers={"authorization": ""})
    assert (response.status_code, response.headers["allow"], response.content) == (204, "GET, HEAD, OPTIONS", b"")
    assert (await server.client.options(f"{mount}/nope")).status_code == 404
    assert (await server.client.options("/docs")).headers["allow"] == "GET, HEAD, OPTIONS"


@MOUNTS
async def test_head_answers_as_get_does_but_without_the_body(server: Any, mount: str) -> None:
    get, head = await server.client.get(f"{mount}/models"), await server.client.head(f"{mount}/models")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == get.headers["content-length"]


@MOUNTS
async def test_a_trailing_slash_changes_nothing(server: Any, mount: str) -> None:
    listed = await server.client.get(f"{mount}/models/")
    assert listed.json() == (await server.client.get(f"{mount}/models")).json()
    assert (await server.client.post(f"{mount}/chat/completions/", json=CHAT)).status_code == 200


@MOUNTS
@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"authorization": ""},
        {"authorization": "Bearer"},
        {"authorization": "Bearer wrong"},
        {"authorization": "Basic dXNlcjpwYXNz"},
        {"authorization": "sk-test-0123456789"},
        {"authorization": "Bearer sk-test-0123456789x"},
        {"authorization": "Bearer sk-test-0123456789 x"},
        {"authorization": "Bearer k\u00e9y".encode("latin-1")},
        {"x-api-key": ""},
        {"x-api-key": "wrong"},
    ],
)
async def test_a_missing_or_wrong_key_is_401(server: Any, mount: str, headers: dict[str, Any]) -> None:
    async with httpx.AsyncClient(base_url=server.url, trust_env=False) as client:
        response = await client.post(f"{mount}/chat/completions", json=CHAT, headers=headers)
    assert response.status_code == 401
    assert response.headers["www-authenticate"] == "Bearer"
    error = error_of(response)
    assert (error["code"], error["type"]) == ("invalid_api_key", "authentication_error")
    assert "wrong" not in error["message"]


@pytest.mark.parametrize(
    "headers",
    [
        {"authorization": "Bearer sk-test-0123456789"},
        {"authorization": "bearer   sk-test-0123456789"},
        {"x-api-key": "sk-test-0123456789"},
        {"x-api-key": "sk-test-0123456789", "authorization": "Bearer wrong"},
    ],
)
async def test_a_known_key_opens_in_either_header(server: Any, headers: dict[str, str]) -> None:
    async with httpx.AsyncClient(base_url=server.url, trust_env=False) as client:
        assert (await client.get("/v1/models", headers=headers)).status_code == 200


async def test_the_key_is_judged_before_the_body(server: Any) -> None:
    response = await server.client.post("/v1/chat/completions", content=b"{", headers={"authorization": "Bearer x"})
    assert response.status_code == 401


async def test_what_nobody_foresaw_is_500_and_leaks_nothing(start_server: Any) -> None:
    engine = ScriptedEngine()

    def broken(_request: Any) -> Any:
        raise RuntimeError("the secret cause")

    engine.chat_script = broken
    server = await start_server(engine)
    response = await server.client.post("/v1/chat/completions", json=CHAT)
    assert response.status_code == 500
    error = error_of(response)
    assert (error["code"], error["type"]) == ("internal_error", "server_error")
    assert "secret" not in response.text
    logged = server.log.getvalue()
    assert "the secret cause" in logged
    assert error["request_id"] in logged


@pytest.mark.parametrize("method", ["GET", "DELETE"])
@MOUNTS
async def test_a_path_of_its_own_is_never_taken_for_an_id(server: Any, mount: str, method: str) -> None:
    response = await server.client.request(method, f"{mount}/responses/input_tokens")
    assert (response.status_code, response.headers["allow"]) == (405, "OPTIONS, POST")
    assert error_of(response)["code"] == "method_not_allowed"
