"""Sends calls over HTTP, again where that is safe, and says what went wrong in this library's words."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from contextlib import suppress
from logging import DEBUG
from threading import Lock
from typing import Any, TypeVar

import httpx

from wireproof_client.api_object import ApiObject
from wireproof_client.call import Call, Response
from wireproof_client.errors import ApiConnectionError, ApiTimeoutError, UnreadableAnswerError
from wireproof_client.failures import answered_failure, failure_within, request_id, streamed_failure
from wireproof_client.logs import LOGGER
from wireproof_client.retrying import may_repeat, pause, wait_after_answer
from wireproof_client.settings import TIMEOUT, Settings, lowered
from wireproof_client.stream import Stream
from wireproof_client.streaming import StreamKind, StreamReader

Answer = TypeVar("Answer", bound=ApiObject)
Event = TypeVar("Event")
Whole = TypeVar("Whole", bound=ApiObject)
_EVENT_STREAM = "text/event-stream"
_SHOWN_BYTES = 100
# As many as there may be calls at once; httpx alone would let the 101st wait.
_LIMITS = httpx.Limits(max_connections=1000, max_keepalive_connections=100)
_OF_HTTPX = httpx.Timeout(5.0)  # what a client of httpx has when nobody said otherwise: too short to generate in
_NOT_CONNECTED = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
_BROKEN = (*_NOT_CONNECTED, httpx.NetworkError, httpx.RemoteProtocolError)


class Connection:
    """The way to one server. Without an `http_client` it makes one of its own when it is first needed."""

    def __init__(self, settings: Settings, http_client: httpx.Client | None) -> None:
        self.settings = settings
        self._http = http_client
        self._made_here = http_client is None
        self._closed = False
        self._making = Lock()
        self._headers = settings.headers()
        self._timeout = settings.timeout
        if http_client is not None and settings.timeout is TIMEOUT and http_client.timeout != _OF_HTTPX:
            self._timeout = http_client.timeout

    @property
    def http(self) -> httpx.Client:
        """The client that speaks HTTP. Raises RuntimeError once it is closed."""
        if self._closed:
            raise RuntimeError("Cannot send a request, as the client has been closed.")
        if self._http is None:
            with self._making:  # or threads that come at the same time would each make one
                self._http = self._http or _Http(proxy=self.settings.proxy, follow_redirects=True, limits=_LIMITS)
        return self._http

    def close(self) -> None:
        """Close what was opened here; a client that was given is its owner's to close."""
        self._closed = True
        if self._http is not None and self._made_here:
            self._http.close()

    def answer(self, call: Call, read: Callable[[Any], Answer]) -> Response[Answer]:
        """The whole answer. Raises WireproofError."""
        response = self._sent(self._request(call), streamed=False)
        name = request_id(response.headers)
        try:
            data = json.loads(response.content)
        except (ValueError, RecursionError) as error:
            raise _unreadable("A JSON object was asked for", response, response.content) from error
        if type(data) is not dict:
            raise _unreadable("A JSON object was asked for", response, response.content)
        if data.get("error") and "object" not in data:
            raise streamed_failure(data, name)
        parsed = read(data)
        parsed._request_id = name  # the official client's name for it
        return Response(response.status_code, response.headers, name, parsed)

    def stream(self, call: Call, kind: StreamKind[Event, Whole], *, in_query: bool = False) -> Stream[Event, Whole]:
        """The answer as a stream, once its first bytes are there. Raises WireproofError."""
        response = self._sent(self._request(call, streamed=True, in_query=in_query), streamed=True)
        name = request_id(response.headers)
        found = response.headers.get("content-type", "")
        if not found.lower().startswith(_EVENT_STREAM):
            content = self._content(response)
            raise failure_within(content, name) or _unreadable("A stream was asked for", response, content)
        return Stream(response, StreamReader(kind, name), self)

    def _request(self, call: Call, *, streamed: bool = False, in_query: bool = False) -> httpx.Request:
        """The call in HTTP."""
        options = call.options
        headers = dict(self._headers)
        query = {**self.settings.default_query, **call.query, **(options.extra_query or {})}
        if in_query:
            query["stream"] = True
        content = call.content(streamed and not in_query)
        if content is not None:
            headers["content-type"] = "application/json"
        if streamed:
            headers["accept"] = _EVENT_STREAM
        headers.update(lowered(options.extra_headers))
        timeout = self._timeout if options.timeout is TIMEOUT else options.timeout
        url = self.settings.base_url + call.path
        return self.http.build_request(
            call.method, url, params=query or None, headers=headers, content=content, timeout=timeout
        )

    def _sent(self, request: httpx.Request, *, streamed: bool) -> httpx.Response:
        """The answer to the request, which is sent again where that is safe."""
        attempt = 0
        while True:
            last = attempt >= self.settings.max_retries
            try:
                response = self.http.send(request, stream=streamed)
            except httpx.RequestError as error:
                connected = not isinstance(error, _NOT_CONNECTED)
                if last or not isinstance(error, _BROKEN) or not may_repeat(request.method, connected=connected):
                    raise _failure(error, request) from error
                wait = pause(attempt)
                LOGGER.info("%s got no answer (%s); again in %.2f s", _name(request), error, wait)
            else:
                if LOGGER.isEnabledFor(DEBUG):
                    LOGGER.debug("%s: %s %s", _name(request), response.status_code, request_id(response.headers) or "")
                if response.is_success:
                    return response
                content = self._content(response)
                asked = wait_after_answer(response.status_code, response.headers)
                if last or asked is None:
                    raise answered_failure(response.status_code, response.headers, content)
                wait = asked
                LOGGER.info("%s was put off with %s; again in %.2f s", _name(request), response.status_code, wait)
            time.sleep(wait)
            attempt += 1

    def _content(self, response: httpx.Response) -> bytes:
        """The body of an answer that is given up, as far as it can be read."""
        try:
            return response.read()
        except httpx.RequestError:
            return b""
        finally:
            response.close()


class _Http(httpx.Client):
    """Closes its connections when nobody can use it any more, or their closing would be left to chance."""

    def __del__(self) -> None:
        with suppress(Exception):  # whatever is left of it when the interpreter ends
            self.close()


def _name(request: httpx.Request) -> str:
    """The request without its query, which may hold secrets."""
    return f"{request.method} {request.url.scheme}://{request.url.netloc.decode()}{request.url.path}"


def _unreadable(asked: str, response: httpx.Response, content: bytes) -> UnreadableAnswerError:
    kind = response.headers.get("content-type") or "without a type"
    beginning = content[:_SHOWN_BYTES].decode("utf-8", "replace")
    message = f"{asked}, and what came is {kind}: {beginning or 'nothing'}"
    return UnreadableAnswerError(message, body=content, request_id=request_id(response.headers))


def _failure(error: httpx.RequestError, request: httpx.Request) -> ApiConnectionError:
    """What happened, without what the address may hold of secrets."""
    where = f"{request.url.scheme}://{request.url.netloc.decode()}"
    if isinstance(error, httpx.TimeoutException):
        return ApiTimeoutError(f"{where} did not answer in time.")
    return ApiConnectionError(f"No answer from {where}: {error}")
