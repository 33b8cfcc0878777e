"""The real application under the real HTTP server, on a loopback port of its own."""

import asyncio
import contextlib
import io
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeAlias

import httpx
import pytest

from wireproof_server.app import build_app
from wireproof_server.engines.scripted.engine import ScriptedEngine
from wireproof_server.generation.engine import Engine
from wireproof_server.log import build_logger
from wireproof_server.middleware.draining import Drain
from wireproof_server.serving import GracefulServer, bind, configuration, url_of
from wireproof_server.settings import Settings

KEY = "sk-test-0123456789"
TOO_LONG = 20.0  # seconds: whatever takes longer hangs


@dataclass
class RunningServer:
    """A server that listens; `log` holds what it logged, `client` sends the key with each request."""

    url: str
    engine: Any
    settings: Settings
    drain: Drain
    log: io.StringIO
    client: httpx.AsyncClient
    server: GracefulServer
    key: str = KEY

    @property
    def port(self) -> int:
        return httpx.URL(self.url).port or 0

    async def raw(self, request: bytes) -> bytes:
        """Send bytes as they are; everything the server sends until it closes the connection."""
        async with asyncio.timeout(TOO_LONG):
            reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
            try:
                writer.write(request)
                await writer.drain()
                return await reader.read()
            finally:
                writer.close()


Start: TypeAlias = Callable[..., Awaitable[RunningServer]]


class _TestServer(GracefulServer):
    """Leaves the signals of the process, which runs the tests, alone."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


async def _start(stack: contextlib.AsyncExitStack, engine: Engine | None, settings: Settings) -> RunningServer:
    chosen = engine or ScriptedEngine()
    listening = asyncio.Event()

    async def announce() -> None:
        listening.set()

    async def stop() -> None:
        await chosen.close()

    drain, log = Drain(), io.StringIO()
    app = build_app(settings, chosen, drain=drain, logger=build_logger(settings.log_level, "json", log))
    server = _TestServer(
        configuration(app), drain=drain, grace_period=settings.grace_period, announce=announce, stop=stop
    )
    listener = bind("127.0.0.1", 0)
    url = url_of(listener)
    serving = asyncio.ensure_future(server.serve(sockets=[listener]))

    async def end() -> None:
        server.should_exit = True
        await serving

    stack.push_async_callback(end)
    waiting = asyncio.ensure_future(listening.wait())
    await asyncio.wait({serving, waiting}, return_when=asyncio.FIRST_COMPLETED, timeout=TOO_LONG)
    assert listening.is_set(), "the server did not start"
    client = await stack.enter_async_context(
        httpx.AsyncClient(base_url=url, headers={"authorization": f"Bearer {KEY}"}, timeout=TOO_LONG, trust_env=False)
    )
    return RunningServer(url, chosen, settings, drain, log, client, server)


def _settings(folder: Path) -> Settings:
    """The defaults, but for a key and a database of their own."""
    return Settings(api_keys=(KEY,), database_url=f"sqlite:///{folder / 'responses.sqlite3'}")


@pytest.fixture
async def start_server(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Start]:
    """Starts servers: `await start_server(engine, body_limit=100)`; they end with the test."""
    async with contextlib.AsyncExitStack() as stack:

        async def start(engine: Engine | None = None, **settings: Any) -> RunningServer:
            return await _start(stack, engine, replace(_settings(tmp_path_factory.mktemp("server")), **settings))

        yield start


@pytest.fixture(scope="session")
async def server(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[RunningServer]:
    """One server with the scripted engine for all tests that change nothing about it."""
    async with contextlib.AsyncExitStack() as stack:
        yield await _start(stack, None, _settings(tmp_path_factory.mktemp("server")))
