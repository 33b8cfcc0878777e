"""Models by any id, and health with and without a mount."""

from typing import Any
from urllib.parse import quote

import pytest

from wireproof_server.engines.scripted.engine import ScriptedEngine
from wireproof_server.generation.engine import ModelCard

IDS = ["plain", "org/model", "org/a/b", "with space", "ünï", "per%cent", "a:b@c", "dots..", "q?x#y", "models"]
CARDS = tuple(ModelCard(id=name, created=1, owned_by="tests", aliases=(f"alias/{name}",)) for name in IDS)


@pytest.mark.parametrize("mount", ["/v1", "/api/v1"])
async def test_a_model_is_found_by_its_percent_encoded_id_and_alias(start_server: Any, mount: str) -> None:
    server = await start_server(ScriptedEngine(cards=CARDS))
    for name in IDS:
        for asked in (name, f"alias/{name}"):
            response = await server.client.get(f"{mount}/models/{quote(asked, safe='')}")
            assert (response.status_code, response.json()["id"]) == (200, name)
    unencoded = await server.client.get(f"{mount}/models/org/a/b")
    assert unencoded.json()["id"] == "org/a/b"


async def test_an_unknown_model_is_what_each_mount_calls_it(server: Any) -> None:
    openai = await server.client.get("/v1/models/no%2Fsuch")
    hadrian = await server.client.get("/api/v1/models/no%2Fsuch")
    assert (openai.status_code, openai.json()["error"]["code"]) == (404, "model_not_found")
    assert (hadrian.status_code, hadrian.json()["error"]["code"]) == (400, "routing_error")
    assert openai.json()["error"]["param"] == hadrian.json()["error"]["param"] == "model"


async def test_models_are_listed_as_the_contract_says(server: Any) -> None:
    body = (await server.client.get("/v1/models")).json()
    assert body["object"] == "list"
    (model,) = body["data"]
    assert (model["id"], model["object"], model["owned_by"]) == ("scripted", "model", "wireproof")
    assert (await server.client.get("/v1/models/default")).json() == model


@pytest.mark.parametrize("path", ["/health", "/v1/health", "/api/v1/health"])
async def test_health_needs_no_key_and_tells_the_subsystems(server: Any, path: str) -> None:
    response = await server.client.get(path, headers={"authorization": ""})
    assert response.status_code == 200
    body = response.json()
    assert (body["status"], body["subsystems"]) == ("ok", {"scripted": {"status": "ok"}, "database": {"status": "ok"}})


async def test_a_broken_engine_makes_health_and_ready_503_but_not_live(start_server: Any) -> None:
    server = await start_server()
    await server.engine.close()
    for path in ("/health", "/v1/health/ready", "/health/ready"):
        response = await server.client.get(path)
        assert response.status_code == 503
        error = response.json()["error"]
        assert error["code"] == "engine_unavailable"
        assert error["details"]["subsystems"]["scripted"] == {"status": "unavailable"}
        assert "retry-after" in response.headers
    assert (await server.client.get("/health/live")).status_code == 200
