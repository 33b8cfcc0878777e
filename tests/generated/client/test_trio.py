"""Callers that await may do so under trio as well as under asyncio."""

import socket

import pytest
import trio

from tests.conformance.loopback import Received, always, answer, target
from tests.generated.client.streams import event
from wireproof_client import AsyncWireproof, RateLimitError

HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"
PIECE = event({"id": "c", "choices": [{"index": 0, "text": "word "}]})
CHUNK = f"{len(PIECE):x}\r\n".encode() + PIECE + b"\r\n"
MODELS = b'{"object": "list", "data": [{"id": "m"}]}'


def test_a_hundred_calls_and_the_retries_of_them() -> None:
    async def program(address: str) -> list[str]:
        found: list[str] = []

        async def one(client: AsyncWireproof) -> None:
            found.extend([model.id async for model in client.models.list()])

        async with AsyncWireproof(base_url=address) as client, trio.open_nursery() as nursery:
            for _ in range(100):
                nursery.start_soon(one, client)
        return found

    with target(always(answer(200, MODELS))) as server:
        assert trio.run(program, server.base_url) == ["m"] * 100

    async def busy(address: str) -> None:
        async with AsyncWireproof(base_url=address, max_retries=2) as client:
            await client.models.list()

    with target(always(answer(429, b"{}", "retry-after-ms: 1"))) as server:
        with pytest.raises(RateLimitError) as raised:
            trio.run(busy, server.base_url)
        assert raised.value.retry_after == 0.001
        assert len(server.received) == 3


def test_a_stream_is_read_to_its_end_or_cancelled_in_the_middle() -> None:
    ended = CHUNK * 2 + b"e\r\ndata: [DONE]\n\n\r\n0\r\n\r\n"

    def script(received: Received, connection: socket.socket) -> None:
        connection.sendall(HEAD + (ended if b"end" in received.body else CHUNK))

    async def program(address: str) -> tuple[str, bool]:
        async with AsyncWireproof(base_url=address) as client:
            whole = await (await client.completions.create(prompt="to the end", stream=True)).final()
            with trio.move_on_after(0.1) as scope:
                async for _ in await client.completions.create(prompt="for ever", stream=True):
                    pass
        return whole.choices[0].text, scope.cancelled_caught

    with target(script) as server:
        assert trio.run(program, server.base_url) == ("word word ", True)
