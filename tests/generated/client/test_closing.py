"""However a stream is left, its request ends, and a stream that the network ends is told from a whole one."""

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.conformance.loopback import Received, target
from tests.generated.client.endless_server import CHUNK, HEAD, WITHIN, endless, framed, piece
from tests.generated.client.streams import event
from wireproof_client import ApiTimeoutError, AsyncStream, AsyncWireproof, Stream, StreamInterrupted, Wireproof
from wireproof_client.models import ChatCompletion, ChatCompletionChunk


ChatStream = Stream[ChatCompletionChunk, ChatCompletion]
AsyncChatStream = AsyncStream[ChatCompletionChunk, ChatCompletion]


def asked(client: Wireproof) -> ChatStream:
    return client.chat.completions.create(messages=[{"role": "user", "content": "hi"}], stream=True)


def text(chunk: ChatCompletionChunk) -> str | None:
    return chunk.choices[0].delta.content


def test_chunks_are_given_while_the_server_is_still_silent_about_the_rest() -> None:
    with endless() as server, Wireproof(base_url=server.base_url) as client, asked(client) as stream:
        assert [text(next(stream)), text(next(stream))] == ["one", "two"]
        assert stream.request_id == "req_5"
        assert stream.so_far().choices[0].message.content == "onetwo"
        assert not server.left.is_set()


def test_leaving_the_loop_ends_the_request() -> None:
    with endless() as server, Wireproof(base_url=server.base_url) as client:
        for chunk in asked(client):
            assert text(chunk) == "one"
            break
        assert server.left.wait(WITHIN)


def test_leaving_the_block_ends_the_request() -> None:
    with endless() as server, Wireproof(base_url=server.base_url) as client:
        with asked(client) as stream:
            next(stream)
        assert server.left.wait(WITHIN)
        with pytest.raises(StopIteration):
            next(stream)


def test_closing_ends_the_request_though_nothing_was_read() -> None:
    with endless() as server, Wireproof(base_url=server.base_url) as client:
        asked(client).close()
        assert server.left.wait(WITHIN)


async def test_leaving_the_block_ends_the_request_of_one_who_awaits() -> None:
    with endless() as server:
        async with AsyncWireproof(base_url=server.base_url) as client:
            stream = await client.chat.completions.create(messages=[], stream=True)
            async with stream:
                async for chunk in stream:
                    assert text(chunk) == "one"
                    break
            assert server.left.wait(WITHIN)
            with pytest.raises(StopAsyncIteration):
                await anext(stream)


async def test_leaving_the_loop_ends_the_request_of_one_who_awaits() -> None:
    with endless() as server:
        async with AsyncWireproof(base_url=server.base_url) as client:
            async for chunk in await client.chat.completions.create(messages=[], stream=True):
                assert text(chunk) == "one"
                break
            assert await asyncio.to_thread(server.left.wait, WITHIN)


async def test_closing_ends_the_request_of_one_who_awaits_though_nothing_was_read() -> None:
    with endless() as server:
        async with AsyncWireproof(base_url=server.base_url) as client:
            stream = await client.chat.completions.create(messages=[], stream=True)
            await stream.close()
            assert server.left.wait(WITHIN)


def test_a_server_that_falls_silent_is_given_up_after_the_timeout() -> None:
    with endless() as server, Wireproof(base_url=server.base_url, timeout=0.2) as client:
        stream = asked(client)
        assert [text(next(stream)), text(next(stream))] == ["one", "two"]
        with pytest.raises(ApiTimeoutError, match="req_5"):
            next(stream)


@pytest.mark.parametrize("end", [b"0\r\n\r\n", b""], ids=["ended", "broken"])
def test_a_stream_that_ends_before_its_end_is_interrupted(end: bytes) -> None:
    def script(_: Received, connection: socket.socket) -> None:
        connection.sendall(HEAD + framed(piece("one")) + end)
        connection.shutdown(socket.SHUT_RDWR)

    with target(script) as found, Wireproof(base_url=found.base_url) as client:
        stream = asked(client)
        assert text(next(stream)) == "one"
        with pytest.raises(StreamInterrupted, match="req_5"):
            next(stream)
        assert stream.so_far().choices[0].message.content == "one"


def test_a_connection_that_breaks_after_the_end_harms_nothing() -> None:
    def script(_: Received, connection: socket.socket) -> None:
        connection.sendall(HEAD + framed(piece("one")) + framed(event("[DONE]")))
        connection.shutdown(socket.SHUT_RDWR)

    with target(script) as found, Wireproof(base_url=found.base_url) as client:
        assert [text(chunk) for chunk in asked(client)] == ["one"]


@pytest.mark.parametrize("head", [HEAD, HEAD.replace(b"transfer-encoding: chunked\r\n", b"")], ids=["framed", "bare"])
async def test_a_server_that_holds_the_connection_after_the_end_holds_nobody_up(head: bytes) -> None:
    done = threading.Event()

    def script(_: Received, connection: socket.socket) -> None:
        parts = (piece("one"), event("[DONE]"))
        connection.sendall(head + b"".join(framed(part) if head is HEAD else part for part in parts))
        done.wait(WITHIN)

    with target(script) as found:
        with Wireproof(base_url=found.base_url) as client:
            assert [text(chunk) for chunk in asked(client)] == ["one"]
        async with AsyncWireproof(base_url=found.base_url) as client_that_awaits:
            stream = await client_that_awaits.chat.completions.create(messages=[], stream=True)
            assert [text(chunk) async for chunk in stream] == ["one"]
        assert not done.is_set()
        done.set()


async def test_the_connection_of_a_stream_that_ended_well_serves_again() -> None:
    ports = set()

    def script(_: Received, connection: socket.socket) -> None:
        ports.add(connection.getpeername()[1])
        connection.sendall(HEAD + framed(piece("one")) + framed(event("[DONE]")))
        connection.sendall(b"0\r\n\r\n")

    with target(script) as found:
        with Wireproof(base_url=found.base_url) as client:
            assert [asked(client).final().choices[0].message.content for _ in range(3)] == ["one"] * 3
        assert len(ports) == 1
        async with AsyncWireproof(base_url=found.base_url) as client_that_awaits:
            for _ in range(3):
                stream = await client_that_awaits.chat.completions.create(messages=[], stream=True)
                assert (await stream.final()).choices[0].message.content == "one"
        assert len(ports) == 2


def test_another_thread_may_close_a_stream_under_one_who_reads_it() -> None:
    with endless() as server, Wireproof(base_url=server.base_url) as client:
        stream, texts = asked(client), []
        for chunk in stream:
            texts.append(text(chunk))
            if len(texts) == 2:
                threading.Timer(0.05, stream.close).start()
        assert texts == ["one", "two"]
        assert server.left.wait(WITHIN)


async def test_another_task_may_close_a_stream_under_one_who_reads_it() -> None:
    with endless() as server:
        async with AsyncWireproof(base_url=server.base_url) as client:
            stream = await client.chat.completions.create(messages=[], stream=True)
            closing = asyncio.get_running_loop().call_later(0.05, lambda: asyncio.ensure_future(stream.close()))
            assert [text(chunk) async for chunk in stream] == ["one", "two"]
            closing.cancel()
            assert await asyncio.to_thread(server.left.wait, WITHIN)


async def test_leaving_loop_and_block_at_once_complains_of_nothing() -> None:
    complaints: list[object] = []
    loop = asyncio.get_running_loop()
    before = loop.get_exception_handler()
    loop.set_exception_handler(lambda _, context: complaints.append(context))
    try:
        with endless() as server:
            async with AsyncWireproof(base_url=server.base_url) as client:
                stream = await client.chat.completions.create(messages=[], stream=True)
                loop_first = stream.__aiter__()
                assert text(await anext(loop_first)) == "one"
                async with stream:
                    async for chunk in stream:
                        assert text(chunk) == "two"
                        break
                    del loop_first
                await asyncio.sleep(0)
                await stream.close()
            assert await asyncio.to_thread(server.left.wait, WITHIN)
    finally:
        loop.set_exception_handler(before)
    assert complaints == []


def test_a_stream_that_was_left_has_no_whole_answer() -> None:
    with endless() as server, Wireproof(base_url=server.base_url) as client, asked(client) as stream:
        next(stream)
        assert "open" in repr(stream)
        stream.close()
        assert "closed" in repr(stream)
        with pytest.raises(StreamInterrupted, match="left"):
            stream.final()
        assert stream.so_far().choices[0].message.content == "one"


@pytest.mark.parametrize("size", [1, 7])
def test_slow_writes_of_a_few_bytes_are_read_as_one_stream(size: int) -> None:
    body = (piece("hé 🙂") + b": keep-alive\n\n" + piece("!") + event("[DONE]")).replace(b"\n", b"\r\n")

    def script(_: Received, connection: socket.socket) -> None:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection.sendall(HEAD)
        for place in range(0, len(body), size):
            connection.sendall(framed(body[place : place + size]))
        connection.sendall(b"0\r\n\r\n")

    with target(script) as found, Wireproof(base_url=found.base_url) as client:
        assert asked(client).final().choices[0].message.content == "hé 🙂!"
        assert len(found.received) == 1
        assert asked(client).final().choices[0].message.content == "hé 🙂!"


async def test_slow_writes_are_read_as_one_stream_by_one_who_awaits() -> None:
    def script(_: Received, connection: socket.socket) -> None:
        body = piece("a") + piece("b") + event("[DONE]")
        connection.sendall(HEAD + b"".join(framed(body[place : place + 3]) for place in range(0, len(body), 3)))
        connection.sendall(b"0\r\n\r\n")

    with target(script) as found:
        async with AsyncWireproof(base_url=found.base_url) as client:
            stream = await client.chat.completions.create(messages=[], stream=True)
            assert [text(chunk) async for chunk in stream] == ["a", "b"]
            assert stream.so_far().choices[0].message.content == "ab"
