"""Who answers in the end: an ASGI application in this process, or a server elsewhere."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Mapping, MutableMapping
from typing import Any, Protocol
from urllib.parse import unquote

import httpx

from wireproof.peers.wire.call import Call
from wireproof.peers.wire.headers import Headers
from wireproof.peers.wire.reply import Reply, error_reply

_HOP_BY_HOP = ("host", "connection", "content-length", "transfer-encoding", "keep-alive", "accept-encoding", "expect")
_FRAMING = ("content-length", "transfer-encoding", "connection", "keep-alive", "date", "server")
Message = MutableMapping[str, Any]


class Upstream(Protocol):
    """Answers calls; the body of a reply comes as an iterator."""

    async def ask(self, call: Call) -> Reply:
        """The answer."""

    async def close(self) -> None:
        """Let go of connections; nothing is asked afterwards."""


class Application:
    """An ASGI application, asked in this process."""

    def __init__(self, application: Any) -> None:
        self._application = application

    async def ask(self, call: Call) -> Reply:
        """Run the application for one request; its body arrives while it runs."""
        messages: asyncio.Queue[Message] = asyncio.Queue()
        task = asyncio.ensure_future(self._run(call, messages))
        start = await messages.get()
        if start["type"] != "http.response.start":
            await task
            return error_reply("The peer failed.", 500)
        headers = Headers((name.decode("latin-1"), value.decode("latin-1")) for name, value in start["headers"])
        headers.drop("content-length")
        return Reply(start["status"], headers, _body(messages, task))

    async def close(self) -> None:
        """There is nothing to let go of."""

    async def _run(self, call: Call, messages: asyncio.Queue[Message]) -> None:
        body = call.sent_body
        received = iter([{"type": "http.request", "body": body, "more_body": False}])

        async def receive() -> Message:
            message = next(received, None)
            if message is None:
                await asyncio.Event().wait()
            return message or {"type": "http.disconnect"}

        try:
            await self._application(_scope(call), receive, messages.put)
        finally:
            await messages.put({"type": "end"})


def _scope(call: Call) -> Message:
    path = call.base_path + call.path if call.below else call.path
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": call.method,
        "scheme": "http",
        "path": unquote(path),
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": call.query.encode(),
        "headers": [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in call.headers],
        "server": ("127.0.0.1", 80),
        "client": ("127.0.0.1", 1),
    }


async def _body(messages: asyncio.Queue[Message], task: "asyncio.Future[None]") -> AsyncIterator[bytes]:
    try:
        while (message := await messages.get())["type"] == "http.response.body":
            if message.get("body"):
                yield message["body"]
            if not message.get("more_body"):
                break
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


class Remote:
    """A server elsewhere, by the base URL of its operations.

    `keys` are replaced in what says who is calling: rules know the key of the golden peer alone.
    """

    def __init__(self, base_url: str, keys: Mapping[str, str] | None = None, timeout: float = 120.0) -> None:
        self._base_url = base_url.rstrip("/")
        self._keys = dict(keys or {})
        self._timeout = timeout
        self._client: httpx.AsyncClient | None = None

    async def ask(self, call: Call) -> Reply:
        """Forward the call; what cannot be reached is a 502."""
        if self._client is None:
            self._client = httpx.AsyncClient(timeout=self._timeout)
        headers = call.headers.copy()
        headers.drop(*_HOP_BY_HOP)
        for known, real in self._keys.items():
            if (told := headers.get("authorization")) is not None:
                headers.set("authorization", told.replace(known, real))
        forwarded = self._client.build_request(
            call.method,
            self._base_url + call.target,
            headers=[*headers, ("accept-encoding", "identity")],
            content=call.sent_body,
        )
        try:
            response = await self._client.send(forwarded, stream=True)
        except httpx.HTTPError as error:
            return error_reply(f"The upstream cannot be reached: {error}", 502)
        received = Headers((name.decode("latin-1"), value.decode("latin-1")) for name, value in response.headers.raw)
        received.drop(*_FRAMING)
        return Reply(response.status_code, received, _remote_body(response))

    async def close(self) -> None:
        """Close the connections to it."""
        if self._client is not None:
            await self._client.aclose()


async def _remote_body(response: httpx.Response) -> AsyncIterator[bytes]:
    try:
        async for piece in response.aiter_raw():
            yield piece
    finally:
        await response.aclose()
