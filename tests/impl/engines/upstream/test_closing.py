"""Closing ends the work at the upstream, and secrets stay where they belong."""

import asyncio
from typing import Any

import pytest

from wireproof_server.generation.conversation import Message, TextPart
from wireproof_server.generation.events import Usage
from wireproof_server.generation.requests import ChatRequest, TextRequest
from wireproof_server.generation.sampling import Sampling

LIMITED = Sampling(max_tokens=5)
TEXT = TextRequest("m", "Once", LIMITED)
CHAT = ChatRequest("m", [Message("user", (TextPart("Hi"),))], LIMITED)


@pytest.mark.parametrize("request_of", [TEXT, CHAT], ids=["text", "chat"])
async def test_closing_the_iterator_closes_the_connection(
    upstream: Any, engine_for: Any, wire: Any, request_of: TextRequest | ChatRequest
) -> None:
    chunk = wire.text_chunk("a") if isinstance(request_of, TextRequest) else wire.chat_chunk(content="a")
    upstream.will_answer(wire.streamed(chunk, done=False), asyncio.Event())
    engine = engine_for()
    events = engine.text(request_of) if isinstance(request_of, TextRequest) else engine.chat(request_of)
    await anext(events)
    await anext(events)
    await events.aclose()
    await upstream.until(clients_left=1)


@pytest.mark.parametrize("has_begun", [False, True], ids=["before the answer", "during the answer"])
@pytest.mark.parametrize("dialect", ["openai", "mistralrs"])
async def test_cancelling_the_reading_task_closes_the_connection(
    upstream: Any, engine_for: Any, wire: Any, has_begun: bool, dialect: str
) -> None:
    begun = wire.streamed(wire.text_chunk("a"), done=False)
    upstream.will_answer(*([begun] if has_begun else []), asyncio.Event())
    task = asyncio.create_task(wire.read_all(engine_for(dialect).text(TEXT)))
    await upstream.until(requests=1)
    task.cancel()
    await upstream.until(clients_left=1)
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_closing_one_answer_of_several_requests_closes_every_connection(
    upstream: Any, engine_for: Any, wire: Any
) -> None:
    upstream.will_answer(wire.streamed(wire.text_chunk("a"), done=False), asyncio.Event())
    events = engine_for("llamacpp").text(TextRequest("m", "Once", LIMITED, n=3))
    await anext(events)
    await upstream.until(requests=3)
    await events.aclose()
    await upstream.until(clients_left=3)


async def test_the_usage_does_not_wait_for_an_upstream_that_keeps_its_stream_open(
    upstream: Any, engine_for: Any, wire: Any
) -> None:
    upstream.will_answer(wire.streamed(wire.text_chunk("a", finish="stop"), wire.usage_chunk()), asyncio.Event())
    async with asyncio.timeout(5):
        events = await wire.read_all(engine_for().text(TEXT))
    assert isinstance(events[-1], Usage)
    await upstream.until(clients_left=1)


async def test_a_connection_is_used_again_where_the_upstream_can_be_trusted_with_it(
    upstream: Any, engine_for: Any, wire: Any
) -> None:
    body = wire.sse(wire.text_chunk("a", finish="stop"), wire.usage_chunk())
    head = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"
    connections: set[Any] = set()

    async def keep_alive(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connections.add(writer.get_extra_info("peername"))
        while True:
            try:
                request = (await reader.readuntil(b"\r\n\r\n")).lower()
            except asyncio.IncompleteReadError:
                break
            length = next(line for line in request.split(b"\r\n") if line.startswith(b"content-length"))
            await reader.readexactly(int(length.partition(b":")[2]))
            writer.write(head + f"{len(body):x}\r\n".encode() + body + b"\r\n")
            await writer.drain()
            writer.write(b"0\r\n\r\n")
            await writer.drain()
        writer.close()

    server = await asyncio.start_server(keep_alive, "127.0.0.1", 0)
    upstream.port = server.sockets[0].getsockname()[1]
    openai, llamacpp = engine_for("openai"), engine_for("llamacpp")
    for _ in range(3):
        await wire.read_all(openai.text(TEXT))
    assert len(connections) == 1
    for _ in range(3):
        await wire.read_all(llamacpp.text(TEXT))
    assert len(connections) == 4
    await openai.close()
    server.close()
    await server.wait_closed()


async def test_our_key_is_sent_and_nothing_else_of_ours(upstream: Any, engine_for: Any, wire: Any) -> None:
    upstream.will_answer(wire.streamed(wire.chat_chunk(finish="stop"), wire.usage_chunk()))
    await wire.read_all(engine_for(api_key="sk-ours").chat(CHAT))
    await wire.read_all(engine_for().chat(CHAT))
    with_key, without = upstream.requests
    assert with_key.headers["authorization"] == "Bearer sk-ours"
    assert "authorization" not in without.headers
    assert set(with_key.headers) == {
        "host", "accept", "accept-encoding", "connection", "user-agent", "authorization", "content-length",
        "content-type",
    }  # fmt: skip


async def test_closing_an_engine_twice_does_no_harm(engine_for: Any) -> None:
    engine = engine_for()
    await engine.start()
    await engine.close()
    await engine.close()
