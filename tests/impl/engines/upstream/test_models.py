"""The models, the health and the tokenizer of an upstream."""

import asyncio
import json
from typing import Any

import pytest

from wireproof_server.engines.upstream import engine as upstream_engine
from wireproof_server.generation.errors import EngineFailed, EngineUnavailable, UnsupportedParameter


async def test_the_listed_models_become_cards(upstream: Any, engine_for: Any, wire: Any) -> None:
    data = [
        {"id": "a", "object": "model", "created": 12, "owned_by": "vllm", "max_model_len": 4096},
        {"id": "b", "aliases": ["b", "bee"], "meta": {"n_ctx": 512}, "created": 1.5},
        {"id": "c", "context_length": 8, "owned_by": None, "created": None},
        {"object": "no model"},
        "nothing",
    ]
    upstream.will_answer(wire.http(200, json.dumps({"object": "list", "data": data}).encode()))
    cards = await engine_for("vllm", api_key="sk-ours").models()
    assert [(card.id, card.created, card.owned_by, card.aliases, card.context_length) for card in cards] == [
        ("a", 12, "vllm", (), 4096),
        ("b", 1, "upstream", ("bee",), 512),
        ("c", 0, "upstream", (), 8),
    ]
    assert all(card.description == "Runs on an upstream server (vllm)." for card in cards)
    request = upstream.requests[0]
    assert (request.method, request.path) == ("GET", "/v1/models")
    assert request.headers["authorization"] == "Bearer sk-ours"


@pytest.mark.parametrize("body", [b"[]", b"{}", b'{"data":{}}', b"null", b"nothing"])
async def test_a_list_of_models_that_is_none_is_the_upstreams_failure(
    upstream: Any, engine_for: Any, wire: Any, body: bytes
) -> None:
    upstream.will_answer(wire.http(200, body))
    with pytest.raises(EngineFailed):
        await engine_for().models()


@pytest.mark.parametrize(("status", "is_healthy"), [(200, True), (401, False), (503, False)])
async def test_an_upstream_is_healthy_when_it_lists_its_models(
    upstream: Any, engine_for: Any, wire: Any, status: int, is_healthy: bool
) -> None:
    upstream.will_answer(wire.http(status, b'{"data":[]}'))
    assert await engine_for().healthy() is is_healthy


async def test_an_upstream_that_hangs_is_not_healthy(
    upstream: Any, engine_for: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upstream_engine, "_HEALTH_SECONDS", 0.05)
    monkeypatch.setattr(upstream_engine, "_LISTING_SECONDS", 0.05)
    upstream.will_answer(asyncio.Event())
    assert not await engine_for().healthy()
    with pytest.raises(EngineUnavailable, match="in time"):
        await engine_for().models()


@pytest.mark.parametrize(
    ("dialect", "body"),
    [
        ("vllm", {"model": "m", "prompt": "a<s>", "add_special_tokens": False}),
        ("llamacpp", {"model": "m", "content": "a<s>", "add_special": False, "parse_special": False}),
    ],
)
async def test_text_is_tokenized_by_the_upstream_beside_its_api(
    upstream: Any, engine_for: Any, wire: Any, dialect: str, body: dict[str, Any]
) -> None:
    upstream.will_answer(wire.http(200, b'{"tokens":[1,2]}'))
    assert await engine_for(dialect).tokenize("m", "a<s>") == [1, 2]
    assert (upstream.requests[0].path, upstream.requests[0].body) == ("/tokenize", body)


@pytest.mark.parametrize("answer", [b"{}", b'{"tokens":["a"]}', b"[1]"])
async def test_tokens_that_are_none_are_the_upstreams_failure(
    upstream: Any, engine_for: Any, wire: Any, answer: bytes
) -> None:
    upstream.will_answer(wire.http(200, answer))
    with pytest.raises(EngineFailed):
        await engine_for("vllm").tokenize("m", "a")


@pytest.mark.parametrize("dialect", ["openai", "mistralrs"])
async def test_a_dialect_without_a_tokenizer_says_so(engine_for: Any, dialect: str) -> None:
    with pytest.raises(UnsupportedParameter, match="no tokenizer"):
        await engine_for(dialect).tokenize("m", "a")
