"""A server that goes down finishes what it began and begins nothing new."""

import asyncio
from typing import Any

from wireproof_server.engines.scripted.engine import ScriptedEngine
from wireproof_server.engines.scripted.steps import Wait
from wireproof_server.engines.scripted.word_by_word import answer_conversation
from wireproof_server.middleware.draining import Drain

CHAT = {"messages": [{"role": "user", "content": "Hello"}]}


class ClosingIsSeen(ScriptedEngine):
    """Tells when it is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.closed_event = asyncio.Event()

    async def close(self) -> None:
        await super().close()
        self.closed_event.set()


async def test_while_draining_running_streams_finish_and_new_requests_are_503(start_server: Any) -> None:
    engine = ScriptedEngine()
    release = asyncio.Event()

    def slow_end(request: Any) -> Any:
        *steps, last = answer_conversation(request)
        return [*steps, Wait(release), last]

    engine.chat_script = slow_end
    server = await start_server(engine)
    async with server.client.stream("POST", "/v1/chat/completions", json={**CHAT, "stream": True}) as stream:
        server.server.handle_exit(15, None)
        refused = await server.client.get("/v1/models")
        assert refused.status_code == 503
        assert refused.json()["error"]["code"] == "server_shutting_down"
        assert int(refused.headers["retry-after"]) >= 1
        assert refused.headers["connection"] == "close"
        for path in ("/health/ready", "/v1/health/ready", "/api/v1/health/ready", "/health"):
            health = await server.client.get(path)
            assert (health.status_code, health.json()["error"]["code"]) == (503, "draining")
        assert (await server.client.get("/health/live")).status_code == 200
        release.set()
        body = await stream.aread()
    assert body.endswith(b"data: [DONE]\n\n")
    assert await server.drain.finished(within=5)


async def test_when_the_grace_period_is_over_the_engines_are_stopped(start_server: Any) -> None:
    engine = ClosingIsSeen()
    engine.chat_script = lambda request: [*list(answer_conversation(request))[:2], Wait(asyncio.Event())]
    server = await start_server(engine, grace_period=0.05)
    stopped = engine.closed_event
    async with server.client.stream("POST", "/v1/chat/completions", json={**CHAT, "stream": True}) as stream:
        assert await anext(stream.aiter_lines())
        server.server.handle_exit(15, None)
        async with asyncio.timeout(5):
            await stopped.wait()


async def test_a_drain_is_finished_when_the_last_request_is() -> None:
    drain = Drain()
    assert await drain.finished(within=0.01)
    drain.enter()
    drain.enter()
    drain.leave()
    assert not await drain.finished(within=0.01)
    drain.leave()
    assert await drain.finished(within=0.01)
