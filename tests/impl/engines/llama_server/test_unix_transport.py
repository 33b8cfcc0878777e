"""HTTP over a unix socket, and what goes wrong on it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import aclosing, asynccontextmanager
from pathlib import Path

import pytest

from wireproof_server.engines.llama_server.client import Client
from wireproof_server.engines.llama_server.unix_transport import MOST_UNREAD
from wireproof_server.generation.errors import EngineFailed, EngineUnavailable

Connection = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
HEAD = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"


def chunk(content: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(content), content)


@asynccontextmanager
async def served(folder: Path, serve: Connection) -> AsyncIterator[Client]:
    server = await asyncio.start_unix_server(serve, str(folder / "socket"))
    client = Client("http://engine", socket=folder / "socket")
    try:
        yield client
    finally:
        await client.close()
        server.close()
        await server.wait_closed()


def sending(*pieces: bytes) -> Connection:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        for piece in pieces:
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(0)
        writer.close()

    return serve


async def test_events_come_whole_however_they_are_cut(tmp_path: Path) -> None:
    content = 'data: {"a": "é"}\n\ndata: {"a": 2}\n\n'.encode()
    whole = HEAD + chunk(content[:9]) + chunk(content[9:]) + b"0\r\n\r\n"
    async with served(tmp_path, sending(*(whole[place : place + 1] for place in range(len(whole))))) as client:
        assert [event async for event in client.stream("/", {})] == [{"a": "é"}, {"a": 2}]


async def test_a_connection_closed_in_mid_answer_is_an_error(tmp_path: Path) -> None:
    async with served(tmp_path, sending(HEAD + chunk(b'data: {"a": 1}\n\n'))) as client:
        events = client.stream("/", {})
        assert await anext(events) == {"a": 1}
        with pytest.raises(EngineFailed, match="in the middle"):
            await anext(events)


@pytest.mark.parametrize("answer", [b"", b"HTTP/1.1 2", b"SSH-2.0-hello\r\n\r\n"])
async def test_no_answer_is_unavailable(tmp_path: Path, answer: bytes) -> None:
    async with served(tmp_path, sending(answer)) as client:
        with pytest.raises(EngineUnavailable):
            await client.post("/", {})
        assert not await client.healthy()


async def test_a_socket_that_is_not_there_is_unavailable(tmp_path: Path) -> None:
    client = Client("http://engine", socket=tmp_path / "nothing")
    with pytest.raises(EngineUnavailable, match="No such file"):
        await client.get("/")
    await client.close()


async def test_a_slow_reader_holds_the_sender_up(tmp_path: Path) -> None:
    sent = 0
    blocked = asyncio.Event()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal sent
        await reader.readuntil(b"\r\n\r\n")
        writer.write(HEAD)
        event = chunk(b'data: "' + b"x" * 50_000 + b'"\n\n')
        for _ in range(200):
            writer.write(event)
            try:
                await asyncio.wait_for(writer.drain(), 0.5)
            except TimeoutError:
                blocked.set()
                await writer.drain()
            sent += len(event)
        writer.write(b"0\r\n\r\n")
        writer.close()

    async with served(tmp_path, serve) as client, aclosing(client.stream("/", {})) as events:
        await anext(events)
        await blocked.wait()
        assert sent < 4_000_000 + MOST_UNREAD
        assert len([event async for event in events]) == 199


async def test_closing_the_client_breaks_what_still_runs(tmp_path: Path) -> None:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(HEAD + chunk(b"data: 1\n\n"))
        await reader.read()  # until the other side closes
        writer.close()

    async with served(tmp_path, serve) as client:
        events = client.stream("/", {})
        await anext(events)
        await client.close()
        with pytest.raises(EngineFailed):
            await anext(events)
