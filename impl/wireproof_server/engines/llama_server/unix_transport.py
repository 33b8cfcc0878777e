"""httpx over a unix socket, one connection a request.

httpx's own way there waits for every read by registering and unregistering the socket, which costs more than llama.cpp
needs for a token, and reports errors into the event loop when a reader is cancelled. Here an asyncio protocol receives
and httptools parses, both being what the HTTP server itself runs on.
"""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import httptools
import httpx

MOST_UNREAD = 256 * 1024  # bytes; when the reader is that far behind, no more is received


class UnixTransport(httpx.AsyncBaseTransport):
    """Sends requests to the server that listens at `socket`."""

    def __init__(self, socket: Path) -> None:
        self._socket = str(socket)
        self._open: set[asyncio.Transport] = set()

    async def aclose(self) -> None:
        """Close every connection at once."""
        for connection in tuple(self._open):
            connection.abort()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Raises `httpx.ConnectError`, `httpx.ReadTimeout` and `httpx.RemoteProtocolError`."""
        seconds = request.extensions.get("timeout", {}).get("read")
        try:
            connection, exchange = await asyncio.get_running_loop().create_unix_connection(Exchange, self._socket)
        except OSError as error:
            raise httpx.ConnectError(error.strerror or str(error), request=request) from error
        self._open.add(connection)
        exchange.ended.add_done_callback(lambda _: self._open.discard(connection))
        try:
            connection.write(_head(request) + await request.aread())
            async with asyncio.timeout(seconds):
                await exchange.answered
        except TimeoutError as error:
            connection.abort()
            raise httpx.ReadTimeout("no answer in time", request=request) from error
        except BaseException:
            connection.abort()
            raise
        return httpx.Response(exchange.status, headers=exchange.headers, stream=Body(connection, exchange))


def _head(request: httpx.Request) -> bytes:
    lines = [f"{request.method} {request.url.raw_path.decode()} HTTP/1.1".encode()]
    lines += [name + b": " + value for name, value in request.headers.raw if name.lower() != b"connection"]
    return b"\r\n".join([*lines, b"connection: close", b"", b""])


class Exchange(asyncio.Protocol):
    """One answer as it arrives. `answered` is done when status and headers are there, `ended` with the connection."""

    def __init__(self) -> None:
        self.status = 0
        self.headers: list[tuple[bytes, bytes]] = []
        self.answered: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.ended: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._parser = httptools.HttpResponseParser(self)
        self._connection: asyncio.Transport | None = None
        self._unread = bytearray()
        self._arrived = asyncio.Event()
        self._complete = False
        self._lost = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Called by asyncio."""
        if isinstance(transport, asyncio.Transport):
            self._connection = transport

    def data_received(self, data: bytes) -> None:
        """Called by asyncio."""
        try:
            self._parser.feed_data(data)
        except httptools.HttpParserError:
            self._lose()
        if self._unread:
            self._arrived.set()
            if self._connection is not None and len(self._unread) > MOST_UNREAD:
                self._connection.pause_reading()

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002  however it was lost, it is the same to the reader
        """Called by asyncio."""
        self._lose()
        self.ended.set_result(None)

    def _lose(self) -> None:
        self._lost = True
        self._arrived.set()
        if not self.answered.done():
            self.answered.set_exception(httpx.RemoteProtocolError("the connection was closed without an answer"))
            self.answered.exception()  # seen: nobody may be waiting any more

    def on_header(self, name: bytes, value: bytes) -> None:
        """Called by httptools."""
        self.headers.append((name, value))

    def on_headers_complete(self) -> None:
        """Called by httptools."""
        self.status = self._parser.get_status_code()
        if not self.answered.done():
            self.answered.set_result(None)

    def on_body(self, body: bytes) -> None:
        """Called by httptools."""
        self._unread += body

    def on_message_complete(self) -> None:
        """Called by httptools."""
        self._complete = True
        self._arrived.set()

    async def read(self) -> bytes:
        """All that has arrived, once there is something; nothing at the end. Raises `httpx.RemoteProtocolError`."""
        while not self._unread:
            if self._complete:
                return b""
            if self._lost:
                raise httpx.RemoteProtocolError("the connection was closed in the middle of the answer")
            self._arrived.clear()
            await self._arrived.wait()
        piece = bytes(self._unread)
        self._unread.clear()
        if self._connection is not None and not self._lost:
            self._connection.resume_reading()
        return piece


class Body(httpx.AsyncByteStream):
    """The body of one answer; closing it closes the connection, which stops the work behind it."""

    def __init__(self, connection: asyncio.Transport, exchange: Exchange) -> None:
        self._connection = connection
        self._exchange = exchange

    async def __aiter__(self) -> AsyncIterator[bytes]:
        while piece := await self._exchange.read():
            yield piece

    async def aclose(self) -> None:
        """Close the connection at once."""
        self._connection.abort()
