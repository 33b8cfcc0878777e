import asyncio

from tests.impl.handlers.api import play
from tests.impl.running.worker import read_stream, recognised, worker
from wireproof_server.engines.scripted.steps import Wait
from wireproof_server.generation.events import Delta, Started


async def test_what_runs_when_the_server_closes_ends_as_failed(sqlite_url: str) -> None:
    async with worker(sqlite_url, max_concurrent_requests=1) as closing:
        play(closing.engine, Started("scripted"), Delta(0, "One"), Wait(asyncio.Event()))
        running, queued = [await closing.create(background=True) for _ in range(2)]
        await closing.until(running["id"], lambda body: body["status"] == "in_progress")
    async with worker(sqlite_url) as heir:
        for created, said in ((running, ["One"]), (queued, [])):
            ended = await heir.get(created["id"])
            assert (ended["status"], ended["error"]["code"]) == ("failed", "server_error")
            assert [item["content"][0]["text"] for item in ended["output"]] == said
            assert recognised(read_stream(await heir.replay(created["id"])))[-1]["response"] == ended
