"""Runs the application under uvicorn until it is told to stop."""

import asyncio
import errno
import secrets
import socket
import sys
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial
from importlib.metadata import version
from types import FrameType
from typing import Any

import click
import uvicorn
from starlette.types import ASGIApp

from wireproof_server.app import build_app
from wireproof_server.banner import banner
from wireproof_server.engine_choice import engine_of
from wireproof_server.generation.catalogue import Catalogue
from wireproof_server.generation.errors import EngineUnavailable
from wireproof_server.http_protocol import HttpProtocol
from wireproof_server.log import build_logger, configure_logging
from wireproof_server.middleware.draining import Drain
from wireproof_server.prompt_templates import PromptTemplatesError
from wireproof_server.settings import Settings
from wireproof_server.storage.errors import StorageUnavailable
from wireproof_server.supervision import supervise

COULD_NOT_START = 1
# Longer than the 5 seconds after which HTTP clients drop idle connections: the client must be the first to close, or
# its next request meets a connection that just died.
KEEP_ALIVE_SECONDS = 75
LAST_WORDS_SECONDS = 2.0  # for answers to end after their engine was stopped


def serve(settings: Settings) -> int:
    """Serve until told to stop; returns the exit code. What keeps it from starting is told on standard error."""
    try:
        listener = bind(settings.host, settings.port)
    except OSError as error:
        click.echo(_cannot_listen(settings, error), err=True)
        return COULD_NOT_START
    development_key = None if settings.api_keys else f"sk-dev-{secrets.token_hex(12)}"
    if development_key is not None:
        settings = replace(settings, api_keys=(development_key,))
    work = partial(serve_on, development_key=development_key)
    if settings.workers == 1:
        return work(settings, listener, click.echo)
    return supervise(settings, listener, work, click.echo)


def serve_on(
    settings: Settings, listener: socket.socket, say: Callable[[str], None], *, development_key: str | None
) -> int:
    """Serve on a bound socket until told to stop, and `say` so once it listens; returns the exit code."""
    configure_logging(settings.log_level, settings.log_format)
    catalogue = Catalogue([engine_of(settings)])
    drain = Drain()
    try:
        app = build_app(settings, catalogue, drain=drain, logger=build_logger(settings.log_level, settings.log_format))
    except (StorageUnavailable, PromptTemplatesError) as error:
        click.echo(f"error: {error.message}", err=True)
        return COULD_NOT_START

    async def announce() -> None:
        say(await _banner(listener, catalogue, development_key))

    server = GracefulServer(
        configuration(app), drain=drain, grace_period=settings.grace_period, announce=announce, stop=catalogue.close
    )
    try:
        server.run(sockets=[listener])
    except SystemExit:  # uvicorn's way to say that the start failed; why was logged
        return COULD_NOT_START
    except OSError as error:  # another server began to listen between our bind and uvicorn's listen
        click.echo(_cannot_listen(settings, error), err=True)
        return COULD_NOT_START
    return 0


def configuration(app: ASGIApp) -> uvicorn.Config:
    """How uvicorn runs the application: fast parser and loop, nothing that the application does itself."""
    return uvicorn.Config(
        app,
        loop="uvloop" if sys.platform != "win32" else "asyncio",
        http=HttpProtocol,
        ws="none",
        lifespan="on",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=int(LAST_WORDS_SECONDS),
    )


class GracefulServer(uvicorn.Server):
    """Drains on the first SIGTERM or SIGINT and stops at once on the second.

    While it drains, running answers go on, health checks are told, and new work is refused. When `grace_period` seconds
    are over, `stop` ends the engines, so that what still runs ends with an error that says so instead of silence. Who
    has not read that in `LAST_WORDS_SECONDS` is hung up on.
    `announce` is called once the server really listens.
    """

    def __init__(
        self,
        config: uvicorn.Config,
        *,
        drain: Drain,
        grace_period: float,
        announce: Callable[[], Awaitable[None]],
        stop: Callable[[], Awaitable[None]],
    ) -> None:
        super().__init__(config)
        self._drain = drain
        self._grace_period = grace_period
        self._announce = announce
        self._stop = stop
        self._going_down: asyncio.Task[None] | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._starting: asyncio.Task[Any] | None = None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then say so; what is told to stop meanwhile does not wait for a model or a database."""
        self._loop = asyncio.get_running_loop()
        if self.should_exit:
            return
        self._starting = asyncio.current_task()
        try:
            await super().startup(sockets=sockets)
        except asyncio.CancelledError:
            if self._starting is not None:
                raise
            return  # the application's start is cancelled when the loop ends, and undoes what it began
        finally:
            self._starting = None
        if not self.should_exit:
            await self._announce()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:  # noqa: ARG002  a signal handler's signature
        """Begin to drain, or stop at once when that was asked for already or nothing was served yet."""
        if self._drain.draining or not self.started or self._loop is None:
            self.force_exit = self._drain.draining
            self.should_exit = True
            if self._loop is not None:
                self._loop.call_soon_threadsafe(self._stop_starting)
            return
        self._drain.begin()
        self._loop.call_soon_threadsafe(self._begin_to_go_down)

    def _stop_starting(self) -> None:
        starting, self._starting = self._starting, None
        if starting is not None:
            starting.cancel()

    def _begin_to_go_down(self) -> None:
        self._going_down = asyncio.ensure_future(self._go_down())

    async def _go_down(self) -> None:
        if not await self._drain.finished(within=self._grace_period):
            self._drain.end()
            await self._stop()
            if not await self._drain.finished(within=LAST_WORDS_SECONDS):
                self._hang_up()
        self.should_exit = True

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop; called by uvicorn when `should_exit` is set."""
        if self.force_exit:
            self._drain.end()
            self._hang_up()
            await self._stop()
        await super().shutdown(sockets=sockets)

    def _hang_up(self) -> None:
        """End the answers that do not end by themselves; uvicorn would cancel them with a traceback each."""
        for connection in tuple(self.server_state.connections):
            if isinstance(connection, HttpProtocol):
                connection.hang_up()


def bind(host: str, port: int) -> socket.socket:
    """A socket bound before anything slow begins, so that a taken port is told at once. Raises OSError."""
    family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    listener = socket.socket(family, kind, protocol)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
    except OSError:
        listener.close()
        raise
    return listener


def url_of(listener: socket.socket) -> str:
    """Where a browser on this machine finds the server."""
    host, port = listener.getsockname()[:2]
    if host in {"0.0.0.0", "::"}:  # noqa: S104  compared, not bound
        host = "127.0.0.1"
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


async def _banner(listener: socket.socket, catalogue: Catalogue, development_key: str | None) -> str:
    try:
        cards = await catalogue.cards()
    except EngineUnavailable:
        cards = ()
    return banner(url_of(listener), version=version("wireproof-server"), cards=cards, development_key=development_key)


def _cannot_listen(settings: Settings, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        other = settings.port + 1 if settings.port < 65535 else settings.port - 1  # noqa: PLR2004  the highest port
        return (
            f"error: Port {settings.port} on {settings.host} is in use by another program.\n"
            f"hint: Stop that program, or take another port: make serve PORT={other} (--port {other}, WIREPROOF_PORT)."
        )
    return (
        f"error: Cannot listen on {settings.host}:{settings.port}: {error.strerror or error}.\n"
        "hint: Check --host and --port (WIREPROOF_HOST, WIREPROOF_PORT)."
    )
