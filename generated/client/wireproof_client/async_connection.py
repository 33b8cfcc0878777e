"""Sends calls over HTTP, again where that is safe, and says what went wrong in this library's words."""

from __future__ import annotations

import json
from collections.abc import Callable
from threading import Lock
from typing import Any, TypeVar

import httpx
from anyio import sleep

from wireproof_client.async_stream import AsyncStream
from wireproof_client.call import Call, Response
from wireproof_client.errors import ApiConnectionError, ApiTimeoutError, UnreadableAnswerError
from wireproof_client.failures import answered_failure, request_id, streamed_failure
from wireproof_client.retrying import may_repeat, pause, wait_after_answer
from wireproof_client.settings import TIMEOUT, Settings
from wireproof_client.streaming import StreamKind, StreamReader

Answer = TypeVar("Answer")
Event = TypeVar("Event")
Whole = TypeVar("Whole")
_EVENT_STREAM = "text/event-stream"
_OF_HTTPX = httpx.Timeout(5.0)  # what a client of httpx has when nobody said otherwise: too short to generate in
_NOT_CONNECTED = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
_BROKEN = (*_NOT_CONNECTED, httpx.NetworkError, httpx.RemoteProtocolError)


class AsyncConnection:
    """The way to one server. Without an `http_client` it makes one of its own when it is first needed."""

    def __init__(self, settings: Settings, http_client: httpx.AsyncClient | None) -> None:
        self.settings = settings
        self._http = http_client
        self._made_here = http_client is None
        self._making = Lock()
        self._headers = settings.headers()
        self._timeout = settings.timeout
        if http_client is not None and settings.timeout is TIMEOUT and http_client.timeout != _OF_HTTPX:
            self._timeout = http_client.timeout

    @property
    def http(self) -> httpx.AsyncClient:
        """The client that speaks HTTP."""
        if self._http is None:
            with self._making:  # or threads that come at the same time would each make one
                self._http = self._http or httpx.AsyncClient(proxy=self.settings.proxy, follow_redirects=True)
        return self._http

    async def close(self) -> None:
        """Close what was opened here; a client that was given is its owner's to close."""
        if self._http is not None and self._made_here:
            await self._http.aclose()

    async def answer(self, call: Call, read: Callable[[Any], Answer]) -> Response[Answer]:
        """The whole answer. Raises WireproofError."""
        response = await self._sent(self._request(call), streamed=False)
        name = request_id(response.headers)
        try:
            data = json.loads(response.content)
        except (ValueError, RecursionError) as error:
            message = f"The answer is no JSON, but {response.headers.get('content-type', 'of no type')}."
            raise UnreadableAnswerError(message, body=response.content, request_id=name) from error
        if type(data) is dict and data.get("error") and "object" not in data:
            raise streamed_failure(data, name)
        return Response(response.status_code, response.headers, name, read(data))

    async def stream(
        self, call: Call, kind: StreamKind[Event, Whole], *, in_query: bool = False
    ) -> AsyncStream[Event, Whole]:
        """The answer as a stream, once its first bytes are there. Raises WireproofError."""
        response = await self._sent(self._request(call, streamed=True, in_query=in_query), streamed=True)
        name = request_id(response.headers)
        found = response.headers.get("content-type", "")
        if not found.lower().startswith(_EVENT_STREAM):
            content = await self._content(response)
            message = f"A stream was asked for, and the answer is {found or 'of no type'}."
            raise UnreadableAnswerError(message, body=content, request_id=name)
        return AsyncStream(response, StreamReader(kind, name))

    def _request(self, call: Call, *, streamed: bool = False, in_query: bool = False) -> httpx.Request:
        """The call in HTTP."""
        options = call.options
        headers = {**self._headers, **(options.extra_headers or {})}
        query = {**call.query, "stream": True} if in_query else call.query
        content = call.content(streamed and not in_query)
        if content is not None:
            headers["Content-Type"] = "application/json"
        if streamed:
            headers["Accept"] = _EVENT_STREAM
        timeout = self._timeout if options.timeout is TIMEOUT else options.timeout
        url = self.settings.base_url + call.path
        return self.http.build_request(
            call.method, url, params=query or None, headers=headers, content=content, timeout=timeout
        )

    async def _sent(self, request: httpx.Request, *, streamed: bool) -> httpx.Response:
        """The answer to the request, which is sent again where that is safe."""
        attempt = 0
        while True:
            last = attempt >= self.settings.max_retries
            try:
                response = await self.http.send(request, stream=streamed)
            except httpx.RequestError as error:
                connected = not isinstance(error, _NOT_CONNECTED)
                if last or not isinstance(error, _BROKEN) or not may_repeat(request.method, connected=connected):
                    raise _failure(error, request) from error
                wait = pause(attempt)
            else:
                if response.is_success:
                    return response
                content = await self._content(response)
                asked = wait_after_answer(response.status_code, response.headers)
                if last or asked is None:
                    raise answered_failure(response.status_code, response.headers, content)
                wait = asked
            await sleep(wait)
            attempt += 1

    async def _content(self, response: httpx.Response) -> bytes:
        """The body of an answer that is given up, as far as it can be read."""
        try:
            return await response.aread()
        except httpx.RequestError:
            return b""
        finally:
            await response.aclose()


def _failure(error: httpx.RequestError, request: httpx.Request) -> ApiConnectionError:
    """What happened, without what the address may hold of secrets."""
    where = f"{request.url.scheme}://{request.url.netloc.decode()}"
    if isinstance(error, httpx.TimeoutException):
        return ApiTimeoutError(f"{where} did not answer in time.")
    return ApiConnectionError(f"No answer from {where}: {error}")
