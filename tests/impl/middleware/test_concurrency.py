"""No more requests are worked on at once than the limit says."""

import asyncio
from typing import Any

from wireproof_server.engines.scripted.engine import ScriptedEngine
from wireproof_server.engines.scripted.steps import Wait
from wireproof_server.engines.scripted.word_by_word import answer_conversation

CHAT = {"messages": [{"role": "user", "content": "Hello"}]}


def held(engine: ScriptedEngine) -> asyncio.Event:
    """Have the engine answer only when the event is set."""
    release = asyncio.Event()
    engine.chat_script = lambda request: [Wait(release), *answer_conversation(request)]
    return release


async def test_a_request_beyond_the_limit_is_503_with_retry_after(start_server: Any) -> None:
    engine = ScriptedEngine()
    release = held(engine)
    server = await start_server(engine, max_concurrent_requests=2)
    running = [asyncio.ensure_future(server.client.post("/v1/chat/completions", json=CHAT)) for _ in range(2)]
    await engine.until_running(2)

    refused = await server.client.post("/api/v1/chat/completions", json=CHAT)
    assert refused.status_code == 503
    assert int(refused.headers["retry-after"]) >= 1
    assert refused.json()["error"]["code"] == "server_overloaded"
    assert refused.json()["error"]["request_id"] == refused.headers["x-request-id"]

    release.set()
    assert [response.status_code for response in await asyncio.gather(*running)] == [200, 200]
    assert (await server.client.post("/v1/chat/completions", json=CHAT)).status_code == 200


async def test_health_and_pages_are_served_beyond_the_limit(start_server: Any) -> None:
    engine = ScriptedEngine()
    release = held(engine)
    server = await start_server(engine, max_concurrent_requests=1)
    running = asyncio.ensure_future(server.client.post("/v1/chat/completions", json=CHAT))
    await engine.until_running(1)
    for path in ("/health", "/v1/health/ready", "/api/v1/health/live", "/", "/openapi.json"):
        assert (await server.client.get(path)).status_code == 200
    release.set()
    await running


async def test_a_stream_counts_until_it_ends(start_server: Any) -> None:
    engine = ScriptedEngine()
    release = asyncio.Event()

    def slow_end(request: Any) -> Any:
        *steps, last = answer_conversation(request)
        return [*steps, Wait(release), last]

    engine.chat_script = slow_end
    server = await start_server(engine, max_concurrent_requests=1)
    async with server.client.stream("POST", "/v1/chat/completions", json={**CHAT, "stream": True}) as stream:
        assert stream.status_code == 200
        assert (await server.client.get("/v1/models")).status_code == 503
        release.set()
        await stream.aread()
    assert (await server.client.get("/v1/models")).status_code == 200
