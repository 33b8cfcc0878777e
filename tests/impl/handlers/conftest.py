"""The handlers behind a real socket, with an engine that plays what a test tells it."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import httpx
import pytest
import uvicorn
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from wireproof_server.disconnect import ClientLeft
from wireproof_server.engines.scripted.engine import ScriptedEngine
from wireproof_server.errors.api_error import ApiError
from wireproof_server.errors.from_generation import from_generation
from wireproof_server.errors.rendering import error_response
from wireproof_server.generation.catalogue import Catalogue
from wireproof_server.generation.engine import Engine
from wireproof_server.generation.errors import GenerationError
from wireproof_server.handlers import generation_handlers
from wireproof_server.handlers.call import Call, Handler
from wireproof_server.mounts import OPENAI

PATHS = {"/v1/completions": "createCompletion", "/v1/chat/completions": "createChatCompletion"}


def application(engine: Engine) -> ASGIApp:
    """The handlers and nothing else of the server: no validation, no keys."""
    handlers = generation_handlers(Catalogue([engine]))

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        operation = PATHS[request.url.path]
        call = Call(operation, OPENAI, "request-1", None, await request.json(), {}, {}, request)
        try:
            response = await _respond(handlers[operation], call)
        except ClientLeft:
            return
        await response(scope, receive, send)

    return app


async def _respond(handler: Handler, call: Call) -> Any:
    try:
        return await handler(call)
    except GenerationError as error:
        return error_response(from_generation(error, OPENAI), call.request_id)
    except ApiError as error:
        return error_response(error, call.request_id)


@asynccontextmanager
async def serving(app: ASGIApp) -> AsyncIterator[str]:
    """`app` on a loopback port; gives its address."""
    config = uvicorn.Config(app, host="127.0.0.1", port=0, lifespan="off", log_level="error")
    server = uvicorn.Server(config)
    socket = config.bind_socket()
    socket.listen()  # so that clients can connect before the server accepts
    task = asyncio.create_task(server.serve(sockets=[socket]))
    try:
        yield f"http://127.0.0.1:{socket.getsockname()[1]}"
    finally:
        server.should_exit = True
        await task


class Api:
    """Posts to the handlers; reads streams into the events they consist of."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self.client = client

    async def post(self, path: str, **body: Any) -> httpx.Response:
        return await self.client.post(f"/v1/{path}", json=body)

    async def answer(self, path: str, **body: Any) -> dict[str, Any]:
        response = await self.post(path, **body)
        assert response.status_code == 200, response.text
        answer: dict[str, Any] = response.json()
        return answer

    async def error(self, path: str, **body: Any) -> dict[str, Any]:
        """The error of an answer that is one, with its status as a further member."""
        response = await self.post(path, **body)
        assert response.status_code >= 400, response.text
        return {**response.json()["error"], "status": response.status_code}

    async def events(self, path: str, **body: Any) -> list[Any]:
        """The data of every event of a stream: parsed JSON, or the text of the terminator."""
        response = await self.post(path, stream=True, **body)
        assert response.status_code == 200, response.text
        blocks = response.text.split("\n\n")
        assert blocks.pop() == ""
        data = [block.removeprefix("data: ") for block in blocks]
        return [text if text == "[DONE]" else json.loads(text) for text in data]

    async def chunks(self, path: str, **body: Any) -> list[dict[str, Any]]:
        """The chunks of a stream that went well."""
        *chunks, terminator = await self.events(path, **body)
        assert terminator == "[DONE]"
        assert not any("error" in chunk for chunk in chunks)
        return chunks


OpenApi = Callable[[Engine], AbstractAsyncContextManager[Api]]


@pytest.fixture(scope="session")
def open_api() -> OpenApi:
    """Opens the handlers over an engine."""

    @asynccontextmanager
    async def opened(engine: Engine) -> AsyncIterator[Api]:
        async with serving(application(engine)) as address, httpx.AsyncClient(base_url=address, timeout=30) as client:
            yield Api(client)

    return opened


@pytest.fixture
def engine() -> ScriptedEngine:
    """Says one sentence word by word until a test gives it another script."""
    return ScriptedEngine()


@pytest.fixture
async def api(engine: ScriptedEngine, open_api: OpenApi) -> AsyncIterator[Api]:
    """The handlers over `engine`."""
    async with open_api(engine) as opened:
        yield opened
