"""One server process's worth of a server, over an engine and a database that a test chooses, and a client that judges.

Every object and stream that the client reads is checked against the contract and the order of events.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import httpx

from tests.impl.handlers.api import serving
from tests.impl.handlers.responses.contract import faults
from tests.impl.handlers.responses.stream_rules import Recogniser
from wireproof_server.app import build_app
from wireproof_server.engines.scripted.engine import ScriptedEngine
from wireproof_server.engines.scripted.steps import Step, Wait
from wireproof_server.generation.events import Delta, Finished, Started, Usage
from wireproof_server.settings import Settings

KEY, OTHER_KEY = "sk-alice", "sk-bob"
SOON = 10.0  # seconds: whatever takes longer hangs

Wire = dict[str, Any]


@dataclass
class Worker:
    """A server and whoever calls it."""

    client: httpx.AsyncClient
    engine: ScriptedEngine

    async def create(self, mount: str = "/v1", **body: Any) -> Wire:
        """The object that answers."""
        response = await self.client.post(f"{mount}/responses", json={"input": "Hi", **body})
        assert response.status_code in {200, 202}, response.text
        return judged(response.json())

    async def get(self, response_id: str, mount: str = "/v1") -> Wire:
        response = await self.client.get(f"{mount}/responses/{response_id}")
        assert response.status_code == 200, response.text
        return judged(response.json())

    async def stream(self, **body: Any) -> list[Wire]:
        """All events of a new response."""
        response = await self.client.post("/v1/responses", json={"input": "Hi", "stream": True, **body})
        assert response.status_code == 200, response.text
        return recognised(read_stream(response.text))

    async def replay(self, response_id: str, after: int | None = None, mount: str = "/v1") -> str:
        """The stream of an earlier response, as it is sent."""
        query = {"stream": "true"} if after is None else {"stream": "true", "starting_after": str(after)}
        response = await self.client.get(f"{mount}/responses/{response_id}", params=query)
        assert response.status_code == 200, response.text
        return response.text

    async def cancel(self, response_id: str) -> Wire:
        response = await self.client.post(f"/v1/responses/{response_id}/cancel")
        assert response.status_code == 200, response.text
        return judged(response.json())

    async def error(self, method: str, path: str, **options: Any) -> Wire:
        """The error that answers, with its status as a further member."""
        response = await self.client.request(method, path, **options)
        assert response.status_code >= 400, response.text
        assert faults("ErrorEnvelope", response.json()) == []
        return {**response.json()["error"], "status": response.status_code}

    async def until(self, response_id: str, condition: Callable[[Wire], bool]) -> Wire:
        """The stored object as soon as it is as it should be."""
        async with asyncio.timeout(SOON):
            while not condition(found := await self.get(response_id)):  # noqa: ASYNC110  only HTTP tells
                await asyncio.sleep(0.02)
            return found

    async def until_ended(self, response_id: str) -> Wire:
        return await self.until(response_id, lambda body: body["status"] not in {"queued", "in_progress"})


@asynccontextmanager
async def worker(database_url: str, engine: ScriptedEngine | None = None, **settings: Any) -> AsyncIterator[Worker]:
    """A started server, in the end stopped."""
    engine = engine or ScriptedEngine()
    app = build_app(
        Settings(api_keys=(KEY, OTHER_KEY), log_level="error", database_url=database_url, **settings), engine
    )
    headers = {"authorization": f"Bearer {KEY}"}
    async with (
        serving(app) as address,
        httpx.AsyncClient(base_url=address, headers=headers, timeout=30, trust_env=False) as client,
    ):
        yield Worker(client, engine)


def until_told(gate: asyncio.Event) -> list[Step]:
    """A generation that says one word, then waits for `gate` before it says another and ends."""
    return [
        Started("scripted"),
        Delta(0, "One"),
        Wait(gate),
        Delta(0, " two"),
        Finished(0, "stop"),
        Usage(1, 2),
    ]


def judged(body: Wire) -> Wire:
    assert faults("ResponseObject", body) == []
    return body


def recognised(events: list[Wire]) -> list[Wire]:
    """A whole stream, from the first event to the terminal one."""
    for event in events:
        assert faults("ResponseStreamEvent", event) == []
    Recogniser().read(events)
    return events


def read_stream(text: str) -> list[Wire]:
    """The events in `text`, whose names must repeat their types; the terminator is left out."""
    blocks = text.split("\n\n")
    assert blocks.pop() == ""
    events = []
    for block in blocks:
        if block == "data: [DONE]":
            continue
        name, data = block.split("\n")
        event = json.loads(data.removeprefix("data: "))
        assert name == f"event: {event['type']}"
        events.append(event)
    return events


async def read_until(pieces: AsyncIterator[str], part: str) -> str:
    """What `pieces` give until `part` is among it."""
    text = ""
    async with asyncio.timeout(SOON):
        while part not in text:
            text += await anext(pieces)
    return text
