"""A small HTTP/1.1 server in which a reply decides everything, even what HTTP forbids."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from email.utils import formatdate
from http import HTTPStatus
from typing import cast

from wireproof.peers.wire.call import read_call
from wireproof.peers.wire.headers import Headers
from wireproof.peers.wire.reply import Piece, Reply, error_reply
from wireproof.peers.wire.upstream import Upstream

_LONGEST_HEAD = 64 * 1024
_LARGEST_BODY = 64 * 1024 * 1024
_BODILESS = (204, 304)


class _BadRequest(Exception):
    """The bytes are no HTTP/1.1 request."""


@dataclass(frozen=True, slots=True)
class _Received:
    method: str
    target: str
    headers: Headers
    body: bytes
    keep_alive: bool


class HttpServer:
    """Answers every request of every connection through one upstream."""

    def __init__(self, upstream: Upstream, base_path: str) -> None:
        self._upstream = upstream
        self._base_path = base_path
        self._open: set[asyncio.Task[object]] = set()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """All requests of a connection, one after the other."""
        task = cast("asyncio.Task[object]", asyncio.current_task())  # asyncio runs each connection in a task
        self._open.add(task)
        try:
            # The streams of asyncio report a cancelled handler as an error; here it only means that the server stops.
            with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
                while await self._one(reader, writer):
                    pass
        finally:
            self._open.discard(task)
            writer.close()

    async def close(self) -> None:
        """End what still goes on, and let the upstream go."""
        await asyncio.sleep(0)  # a connection that was accepted a moment ago gets its task now
        while self._open:
            for task in self._open:
                task.cancel()
            await asyncio.wait(self._open)
        await self._upstream.close()

    async def _one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """One request; whether another may follow."""
        try:
            received = await _receive(reader, writer)
        except _BadRequest as error:
            await _send(writer, error_reply(str(error), 400), "GET", keep_alive=False)
            return False
        call = read_call(received.method, received.target, received.headers, received.body, self._base_path)
        reply = await self._upstream.ask(call)
        return await _send(writer, reply, received.method, keep_alive=received.keep_alive)


async def _receive(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> _Received:
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except asyncio.LimitOverrunError:
        raise _BadRequest("The head of the request is too long.") from None
    lines = head.decode("latin-1").split("\r\n")
    parts = lines[0].split(" ")
    if len(parts) != 3 or not parts[2].startswith("HTTP/1."):  # noqa: PLR2004 - method, target, version
        raise _BadRequest("This is no HTTP/1.1.")
    fields = (line.partition(":") for line in lines[1:] if line)
    headers = Headers((name, value.strip()) for name, _, value in fields)
    if (headers.get("expect") or "").lower() == "100-continue":
        writer.write(b"HTTP/1.1 100 Continue\r\n\r\n")
    wish = (headers.get("connection") or "").lower()
    keep_alive = wish != "close" if parts[2] == "HTTP/1.1" else wish == "keep-alive"
    return _Received(parts[0], parts[1], headers, await _body(reader, headers), keep_alive)


async def _body(reader: asyncio.StreamReader, headers: Headers) -> bytes:
    if "chunked" in (headers.get("transfer-encoding") or "").lower():
        return b"".join([chunk async for chunk in _chunks(reader)])
    try:
        length = int(headers.get("content-length") or 0)
    except ValueError:
        raise _BadRequest("The length of the body is no number.") from None
    if not 0 <= length <= _LARGEST_BODY:
        raise _BadRequest("The body is too large.")
    return await reader.readexactly(length)


async def _chunks(reader: asyncio.StreamReader) -> AsyncIterator[bytes]:
    while True:
        line = await reader.readline()
        try:
            size = int(line.partition(b";")[0], 16)
        except ValueError:
            raise _BadRequest("A chunk has no size.") from None
        if size:
            yield await reader.readexactly(size)
            await reader.readline()
            continue
        while (await reader.readline()).strip():
            pass
        return


async def _send(writer: asyncio.StreamWriter, reply: Reply, method: str, *, keep_alive: bool) -> bool:
    """Write the reply; whether the connection can be used again."""
    if reply.framing == "reset":
        writer.transport.abort()
        return False
    if reply.framing == "silence":
        await asyncio.Event().wait()
    bodiless = reply.status in _BODILESS or method == "HEAD"
    keep_alive = keep_alive and reply.framing != "close" and (reply.headers.get("connection") or "").lower() != "close"
    head = _head(reply, keep_alive=keep_alive, bodiless=bodiless)
    if bodiless:
        writer.write(head)
        await writer.drain()
        return keep_alive
    frame = _chunked if reply.framing == "chunked" else bytes
    if isinstance(reply.pieces, list):
        await _write_list(writer, head, reply.pieces, frame)
    else:
        writer.write(head)
        async with contextlib.aclosing(reply.pieces) as live:  # type: ignore[type-var] # every live body is a generator
            async for data in live:
                writer.write(frame(data))
                await writer.drain()
    if reply.broken:
        return False
    if reply.framing == "chunked":
        writer.write(b"0\r\n\r\n")
    await writer.drain()
    return keep_alive


async def _write_list(
    writer: asyncio.StreamWriter, head: bytes, pieces: list[Piece], frame: Callable[[bytes], bytes]
) -> None:
    """A body of one piece goes with the head in one write; several are several writes."""
    if len(pieces) == 1 and not pieces[0].wait:
        writer.write(head + frame(pieces[0].data))
        return
    writer.write(head)
    for piece in pieces:
        await asyncio.sleep(piece.wait)
        if piece.data:
            writer.write(frame(piece.data))
            await writer.drain()


def _chunked(data: bytes) -> bytes:
    return b"%x\r\n%b\r\n" % (len(data), data)


def _head(reply: Reply, *, keep_alive: bool, bodiless: bool) -> bytes:
    reason = reply.reason if reply.reason is not None else _reason(reply.status)
    lines = [f"HTTP/{reply.version} {reply.status} {reason}"]
    lines += [f"{name}: {value}" for name, value in reply.headers]
    if "date" not in reply.headers:
        lines.append(f"date: {formatdate(usegmt=True)}")
    if reply.framing == "chunked":
        lines.append("transfer-encoding: chunked")
    elif reply.framing == "length" and not bodiless and "content-length" not in reply.headers:
        lines.append(f"content-length: {len(reply.body)}")
    if not keep_alive and "connection" not in reply.headers:
        lines.append("connection: close")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1", "replace")


def _reason(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Status"
