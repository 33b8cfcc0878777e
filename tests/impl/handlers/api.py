"""The whole server behind a real socket, over an engine that a test chooses, and a client that reads raw streams."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from typing import Any

import httpx
import uvicorn
from starlette.types import ASGIApp

from wireproof_server.app import build_app
from wireproof_server.engines.scripted.engine import ScriptedEngine
from wireproof_server.engines.scripted.steps import Step
from wireproof_server.generation.engine import Engine
from wireproof_server.generation.requests import ChatRequest, TextRequest
from wireproof_server.settings import Settings

KEY = "sk-handlers"


def play(engine: ScriptedEngine, *steps: Step) -> None:
    """Have `engine` play the same steps for every request."""

    def script(_: TextRequest | ChatRequest) -> Iterable[Step]:
        return steps

    engine.text_script = engine.chat_script = script


@asynccontextmanager
async def serving(app: ASGIApp) -> AsyncIterator[str]:
    """`app` on a loopback port; gives its address."""
    server = uvicorn.Server(uvicorn.Config(app, lifespan="on", log_level="error"))
    # TCP by name: asyncio leaves Nagle's algorithm (40 ms a write) on for a socket whose protocol is left open.
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()  # so that clients can connect before the server accepts
        task = asyncio.create_task(server.serve(sockets=[listener]))
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            await task


class Api:
    """Posts to the operations; reads streams into the events they consist of."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self.client = client

    async def post(self, path: str, **body: Any) -> httpx.Response:
        return await self.client.post(f"/v1/{path}", json=body)

    async def answer(self, path: str, **body: Any) -> Any:
        """The object that answers."""
        response = await self.post(path, **body)
        assert response.status_code == 200, response.text
        return response.json()

    async def error(self, path: str, **body: Any) -> dict[str, Any]:
        """The error of an answer that is one, with its status as a further member."""
        response = await self.post(path, **body)
        assert response.status_code >= 400, response.text
        return {**response.json()["error"], "status": response.status_code}

    async def events(self, path: str, **body: Any) -> list[Any]:
        """The data of every event of a stream: parsed JSON, or the text of the terminator."""
        response = await self.post(path, stream=True, **body)
        assert response.status_code == 200, response.text
        return read_events(response.text)

    async def chunks(self, path: str, **body: Any) -> list[Any]:
        """The chunks of a stream that went well."""
        *chunks, terminator = await self.events(path, **body)
        assert terminator == "[DONE]"
        assert not any("error" in chunk for chunk in chunks)
        return chunks


def read_events(text: str) -> list[Any]:
    """The data of the events in `text`, which must be whole events of one data line each."""
    blocks = text.split("\n\n")
    assert blocks.pop() == ""
    assert all(block.startswith("data: ") and "\n" not in block for block in blocks)
    data = [block.removeprefix("data: ") for block in blocks]
    return [each if each == "[DONE]" else json.loads(each) for each in data]


@asynccontextmanager
async def open_api(engine: Engine) -> AsyncIterator[Api]:
    """The server over `engine`, started and in the end stopped."""
    app = build_app(Settings(api_keys=(KEY,), log_level="error"), engine)
    headers = {"authorization": f"Bearer {KEY}"}
    async with (
        serving(app) as address,
        httpx.AsyncClient(base_url=address, headers=headers, timeout=30) as client,
    ):
        yield Api(client)
