"""The pages as programs see them."""

from typing import Any

import pytest

from wireproof_contract import documents
from wireproof_server.engines.scripted.engine import ScriptedEngine
from wireproof_server.generation.engine import ModelCard
from wireproof_server.generation.errors import EngineUnavailable


@pytest.mark.parametrize("path", ["/openapi.json", "/v1/openapi.json", "/api/v1/openapi.json"])
async def test_the_document_is_served_byte_for_byte_without_a_key(server: Any, path: str) -> None:
    response = await server.client.get(path, headers={"authorization": ""})
    assert response.content == documents.read("openapi-3.1.json")
    assert response.headers["content-type"] == "application/json"


async def test_a_page_is_not_sent_again_to_who_has_it(server: Any) -> None:
    first = await server.client.get("/openapi.json")
    again = await server.client.get("/openapi.json", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("path", ["/", "/docs", "/docs/"])
async def test_a_page_lets_nothing_in_from_other_hosts(server: Any, path: str) -> None:
    response = await server.client.get(path)
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    policy = response.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "http:" not in policy
    assert "https:" not in policy
    assert "//" not in response.text.replace(server.url, "")


async def test_what_an_engine_says_about_a_model_cannot_become_markup(start_server: Any) -> None:
    card = ModelCard(id="<b>", created=1, owned_by="tests", description="<script>alert(1)</script>")
    server = await start_server(ScriptedEngine(cards=(card,)))
    text = (await server.client.get("/")).text
    assert "&lt;b&gt;" in text
    assert "<script>" not in text


async def test_what_a_client_says_about_the_host_cannot_become_markup(server: Any) -> None:
    raw = await server.raw(b"GET / HTTP/1.1\r\nhost: <script>x\r\nconnection: close\r\n\r\n")
    assert b"<script>" not in raw


class OutOfReach(ScriptedEngine):
    """An engine that cannot be asked."""

    async def models(self) -> Any:
        raise EngineUnavailable("no answer")


async def test_the_start_page_is_there_while_the_engine_is_not(start_server: Any) -> None:
    server = await start_server(OutOfReach())
    response = await server.client.get("/")
    assert response.status_code == 200
    assert "cannot be asked" in response.text
