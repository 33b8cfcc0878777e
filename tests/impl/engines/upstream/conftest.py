"""A server on a loopback port that notes every request and answers with exactly the bytes a test chose."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import Any

import pytest

from wireproof_server.engines.upstream import UpstreamEngine
from wireproof_server.generation.events import Delta, Event

Step = bytes | asyncio.Event
"""Bytes to send at once, or something to wait for before going on."""


@dataclass
class Received:
    """One request as it came over the wire; header names in lower case."""

    method: str
    path: str
    headers: dict[str, str]
    body: Any


@dataclass
class FakeUpstream:
    """Answers each request with the next of `answers`, and the last of them ever after."""

    answers: list[Sequence[Step]] = field(default_factory=list)
    requests: list[Received] = field(default_factory=list)
    clients_left: int = 0
    changed: asyncio.Condition = field(default_factory=asyncio.Condition)
    port: int = 0

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    def will_answer(self, *steps: Step) -> None:
        """Queue one more answer."""
        self.answers.append(steps)

    async def until(self, *, requests: int = 0, clients_left: int = 0) -> None:
        """Wait until so many requests came and so many clients left before their answer ended."""
        async with asyncio.timeout(5), self.changed:
            await self.changed.wait_for(lambda: len(self.requests) >= requests and self.clients_left >= clients_left)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            received = await self._read(reader)
            async with self.changed:
                self.requests.append(received)
                self.changed.notify_all()
            steps = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
            for step in steps:
                if isinstance(step, bytes):
                    writer.write(step)
                    await writer.drain()
                else:
                    await self._wait(step, reader)
        except (ConnectionError, asyncio.IncompleteReadError):
            async with self.changed:
                self.clients_left += 1
                self.changed.notify_all()
        finally:
            writer.close()

    async def _read(self, reader: asyncio.StreamReader) -> Received:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        request_line, *lines = head.split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines if line)}
        method, path, _ = request_line.split(" ")
        body = await reader.readexactly(int(headers.get("content-length", "0")))
        return Received(method, path, headers, json.loads(body) if body else None)

    async def _wait(self, step: asyncio.Event, reader: asyncio.StreamReader) -> None:
        """Until the event is set, or the client closed its side."""
        waits = [asyncio.ensure_future(step.wait()), asyncio.ensure_future(reader.read(1))]
        done, pending = await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        for wait in pending:
            wait.cancel()
        await asyncio.wait(waits)
        if waits[1] in done:
            raise ConnectionResetError


def http(status: int, body: bytes = b"", *, kind: str = "application/json", **headers: str) -> bytes:
    """A whole answer that ends with the connection."""
    lines = [f"HTTP/1.1 {status} Whatever", f"content-type: {kind}", "connection: close"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def sse(*events: Any, done: bool = True) -> bytes:
    """An event stream of JSON values."""
    return b"".join(f"data: {json.dumps(event)}\n\n".encode() for event in events) + (
        b"data: [DONE]\n\n" if done else b""
    )


def streamed(*events: Any, done: bool = True) -> bytes:
    """A whole streamed answer."""
    return http(200, sse(*events, done=done), kind="text/event-stream; charset=utf-8")


def text_chunk(text: str = "", *, index: int = 0, finish: str | None = None, **more: Any) -> dict[str, Any]:
    choice = {"index": index, "text": text, "logprobs": None, "finish_reason": finish, **more}
    return {"id": "cmpl-1", "object": "text_completion", "created": 1, "model": "m", "choices": [choice]}


def chat_chunk(*, index: int = 0, finish: str | None = None, logprobs: Any = None, **delta: Any) -> dict[str, Any]:
    choice = {"index": index, "delta": delta, "finish_reason": finish, "logprobs": logprobs}
    return {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [choice]}


def usage_chunk(prompt: int = 3, completion: int = 2, **details: Any) -> dict[str, Any]:
    usage = {"prompt_tokens": prompt, "completion_tokens": completion, "total_tokens": prompt + completion, **details}
    return {"id": "x", "object": "x", "created": 1, "model": "m", "choices": [], "usage": usage}


async def read_all(events: AsyncIterator[Event]) -> list[Event]:
    async with aclosing(events) as read:  # type: ignore[type-var]  # every engine's iterator is a generator here
        return [event async for event in read]


def joined_text(events: Sequence[Event], index: int = 0) -> str:
    return "".join(event.text for event in events if isinstance(event, Delta) and event.index == index)


@dataclass(frozen=True)
class Words:
    """The builders above, for tests, which cannot import them from here."""

    http: Callable[..., bytes] = http
    sse: Callable[..., bytes] = sse
    streamed: Callable[..., bytes] = streamed
    text_chunk: Callable[..., dict[str, Any]] = text_chunk
    chat_chunk: Callable[..., dict[str, Any]] = chat_chunk
    usage_chunk: Callable[..., dict[str, Any]] = usage_chunk
    read_all: Callable[..., Any] = read_all
    joined_text: Callable[..., str] = joined_text


@pytest.fixture(scope="session")
def wire() -> Words:
    return Words()


@pytest.fixture
async def upstream() -> AsyncIterator[FakeUpstream]:
    fake = FakeUpstream()
    server = await asyncio.start_server(fake.serve, "127.0.0.1", 0)
    fake.port = server.sockets[0].getsockname()[1]
    yield fake
    server.close()
    await server.wait_closed()


@pytest.fixture
async def engine_for(upstream: FakeUpstream) -> AsyncIterator[Callable[..., UpstreamEngine]]:
    """Makes engines that speak to the fake upstream."""
    engines: list[UpstreamEngine] = []

    def make(dialect: str = "openai", **options: Any) -> UpstreamEngine:
        engines.append(UpstreamEngine(upstream.base_url, dialect=dialect, **options))
        return engines[-1]

    yield make
    for engine in engines:
        await engine.close()
