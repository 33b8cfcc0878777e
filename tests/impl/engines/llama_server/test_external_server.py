"""A llama-server elsewhere: the same adapter over TCP, with a key, and over what goes wrong on the way."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest

from tests.impl.engines.llama_server.asking import answer, text_request, write
from wireproof_server.engines.embedded.engine import EmbeddedEngine
from wireproof_server.engines.llama_server.client import Client
from wireproof_server.engines.llama_server.engine import LlamaServerEngine
from wireproof_server.generation.errors import (
    ContextLengthExceeded,
    EngineFailed,
    EngineUnavailable,
    GenerationError,
    InvalidRequest,
)

Connection = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def listening(serve: Connection) -> AsyncIterator[str]:
    """The base URL of a server on loopback."""
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.close()
        await server.wait_closed()


async def pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while piece := await reader.read(65536):
        writer.write(piece)
        await writer.drain()
    writer.close()


def relay_to(engine: EmbeddedEngine) -> Connection:
    """Carries each connection to the embedded engine's socket."""
    socket = next((engine._folder or pytest.fail("it does not run")).glob("*.sock"))  # noqa: SLF001  nothing else tells

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_unix_connection(str(socket))
        await asyncio.gather(pump(reader, back), pump(there, writer), return_exceptions=True)

    return serve


def answering(content: bytes, status: str = "200 OK") -> Connection:
    """Answers every request with the same bytes and closes."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(f"HTTP/1.1 {status}\r\nconnection: close\r\n\r\n".encode() + content)
        await writer.drain()
        writer.close()

    return serve


async def test_it_answers_as_the_embedded_one_does(engine: EmbeddedEngine) -> None:
    async with listening(relay_to(engine)) as url:
        external = LlamaServerEngine(url, model_id="elsewhere", aliases=("default",))
        await external.start()
        try:
            assert (await write(external, logprobs=1)).choices == (await write(engine, logprobs=1)).choices
            assert (await answer(external, "Hello")).choices == (await answer(engine, "Hello")).choices
            assert [card.id for card in await external.models()] == ["elsewhere"]
            assert await external.healthy()
        finally:
            await external.close()
        assert not await external.healthy()


async def test_its_name_is_that_of_its_model_file(engine: EmbeddedEngine) -> None:
    async with listening(relay_to(engine)) as url:
        external = LlamaServerEngine(url)
        await external.start()
        assert [card.id for card in await external.models()] == ["wireproof-tiny"]
        await external.close()


async def test_a_server_out_of_reach_is_unavailable() -> None:
    external = LlamaServerEngine("http://127.0.0.1:1")
    with pytest.raises(EngineUnavailable, match="cannot be reached"):
        await external.start()
    with pytest.raises(EngineUnavailable):
        await write(external)
    with pytest.raises(EngineUnavailable):
        await external.models()
    assert not await external.healthy()


async def test_a_server_of_another_kind_is_recognised() -> None:
    async with listening(answering(b'{"hello": "world"}')) as url:
        with pytest.raises(EngineFailed, match=r"not answer as a llama\.cpp server"):
            await LlamaServerEngine(url).start()


@pytest.mark.parametrize(
    ("status", "content", "kind"),
    [
        (
            "400 Bad Request",
            b'{"error": {"code": 400, "message": "no", "type": "invalid_request_error"}}',
            InvalidRequest,
        ),
        ("400 Bad Request", b'{"error": {"code": 400, "type": "exceed_context_size_error"}}', ContextLengthExceeded),
        ("401 Unauthorized", b'{"error": {"message": "Invalid API Key"}}', EngineUnavailable),
        ("503 Service Unavailable", b'{"error": {"code": 503, "message": "Loading model"}}', EngineUnavailable),
        ("500 Internal Server Error", b"<html>", EngineFailed),
        ("502 Bad Gateway", b"[]", EngineFailed),
    ],
)
async def test_every_status_has_its_error(status: str, content: bytes, kind: type[GenerationError]) -> None:
    async with listening(answering(content, status)) as url:
        client = Client(url)
        with pytest.raises(kind) as posted:
            await client.post("/tokenize", {})
        with pytest.raises(kind) as streamed:
            await anext(client.stream("/completion", {}))
        assert type(posted.value) is type(streamed.value) is kind
        await client.close()


async def test_a_json_line_may_hold_a_unicode_line_separator() -> None:
    content = 'data: {"content": "a\u2028b\u0085c"}\n\n: a comment\n\ndata: {"content": "d"}\n\n'.encode()
    async with listening(answering(content)) as url:
        client = Client(url)
        chunks = [chunk async for chunk in client.stream("/completion", {})]
        assert [chunk["content"] for chunk in chunks] == ["a\u2028b\u0085c", "d"]
        await client.close()


async def test_an_error_in_mid_stream_is_raised() -> None:
    content = b'data: {"content": "a"}\n\nerror: {"code": 500, "message": "out of memory"}\n\n'
    async with listening(answering(content)) as url:
        client = Client(url)
        chunks = client.stream("/completion", {})
        assert await anext(chunks) == {"content": "a"}
        with pytest.raises(EngineFailed, match="out of memory"):
            await anext(chunks)
        await client.close()


async def test_an_answer_that_ends_too_soon_is_an_error(engine: EmbeddedEngine) -> None:
    whole = relay_to(engine)

    async def cutting(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        request = await reader.readuntil(b"\r\n\r\n")
        if b"/completion" not in request:
            reader._buffer[:0] = request  # type: ignore[attr-defined]  # noqa: SLF001  puts back what was looked at
            await whole(reader, writer)
            return
        chunk = b'data: {"content": "a", "tokens": [84], "tokens_predicted": 1, "stop": false}\n\n'
        await answering_now(writer, chunk)

    async with listening(cutting) as url:
        external = LlamaServerEngine(url, aliases=("default",))
        await external.start()
        with pytest.raises(EngineFailed, match="too soon"):
            _ = [event async for event in external.text(text_request())]
        await external.close()


async def answering_now(writer: asyncio.StreamWriter, content: bytes) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n" + content)
    await writer.drain()
    writer.close()
