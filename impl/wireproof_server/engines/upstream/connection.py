"""HTTP to one upstream: what goes wrong there leaves here as an error of ours."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from contextlib import aclosing, suppress
from dataclasses import replace
from typing import Any, Final

import httpx
import orjson

from wireproof_server.engines.upstream.dialects import Dialect
from wireproof_server.engines.upstream.error_bodies import ErrorBody, read_error_body, read_error_value
from wireproof_server.engines.upstream.errors import status_error, transport_error
from wireproof_server.engines.upstream.event_stream_reader import EventTooLargeError, ServerSentEvent, read_events
from wireproof_server.generation.errors import EngineFailed, EngineUnavailable

DONE: Final = object()
"""Stands for the terminator of a stream among its chunks."""

_CONNECT_SECONDS = 10.0
_KEEP_ALIVE_SECONDS = 2.0  # shorter than any common server keeps an idle connection, so ours is never the stale one
_DRAIN_SECONDS = 0.5  # what an upstream gets to end its stream after the terminator, so the connection can be reused


class Connection:
    """Speaks JSON and event streams with the server at `base_url` (`http://host:port/v1`).

    `timeout` is in seconds and bounds each wait for bytes, not the answer as a whole. The key goes into the
    authorization header, and is taken out of every message that comes back.
    """

    def __init__(self, base_url: str, dialect: Dialect, api_key: str | None, timeout: float) -> None:
        self._base_url = base_url.rstrip("/")
        self._root_url = self._base_url.removesuffix("/v1")
        self._dialect = dialect
        self._api_key = api_key
        self._client = httpx.AsyncClient(
            headers={"accept-encoding": "identity"} | ({"authorization": f"Bearer {api_key}"} if api_key else {}),
            timeout=httpx.Timeout(timeout, connect=min(timeout, _CONNECT_SECONDS), pool=None),
            limits=httpx.Limits(
                max_connections=None,
                max_keepalive_connections=None if dialect.reuses_connections else 0,
                keepalive_expiry=_KEEP_ALIVE_SECONDS,
            ),
        )

    async def close(self) -> None:
        """Close every connection; may be called twice."""
        await self._client.aclose()

    async def get(self, path: str, *, seconds: float) -> Any:
        """The JSON at a path below the base URL, whole within so many seconds."""
        try:
            async with asyncio.timeout(seconds):
                return await self._json("GET", self._base_url + path)
        except TimeoutError as error:
            raise EngineUnavailable("The upstream did not answer in time.") from error

    async def post(self, path: str, body: Mapping[str, Any], *, parameter: str) -> Any:
        """The JSON answer to a body at a path below the base URL."""
        return await self._json("POST", self._base_url + path, json=body, parameter=parameter)

    async def post_to_root(self, path: str, body: Mapping[str, Any]) -> Any:
        """The JSON answer at a path beside `/v1`, where servers have what OpenAI's API has not."""
        return await self._json("POST", self._root_url + path, json=body)

    async def chunks(self, path: str, body: Mapping[str, Any], *, parameter: str) -> AsyncGenerator[Any, None]:
        """The chunks of a streamed answer, then `DONE`. Closing this closes the connection, and so ends the work.

        Raises `EngineFailed` for a stream without its terminator, and for an error in it.
        """
        answer_began = False
        try:
            async with self._client.stream("POST", self._base_url + path, json=body) as response:
                answer_began = True
                await self._check(response, parameter)
                await self._check_is_stream(response)
                events = read_events(response.aiter_bytes())
                async with aclosing(events):
                    async for event in events:
                        if event.data.strip() == "[DONE]":
                            yield DONE
                            await self._drain(events)
                            return
                        if self._is_chunk(event):
                            yield self._chunk(event)
        except EventTooLargeError as error:
            raise EngineFailed("The upstream sent an event too large to be one.") from error
        except httpx.HTTPError as error:
            raise transport_error(error, answer_began=answer_began) from error
        raise EngineFailed("The upstream's stream ended without its terminator.")

    async def _json(self, method: str, url: str, *, parameter: str = "", **options: Any) -> Any:
        answer_began = False
        try:
            async with self._client.stream(method, url, **options) as response:
                answer_began = True
                await self._check(response, parameter)
                return orjson.loads(await response.aread())
        except httpx.HTTPError as error:
            raise transport_error(error, answer_began=answer_began) from error
        except orjson.JSONDecodeError as error:
            raise EngineFailed("The upstream answered what is not JSON.") from error

    async def _check(self, response: httpx.Response, parameter: str) -> None:
        if response.status_code != httpx.codes.OK:
            body = self._redacted(read_error_body(await response.aread()))
            raise status_error(response.status_code, response.headers, body, self._dialect, parameter=parameter)

    async def _check_is_stream(self, response: httpx.Response) -> None:
        kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind == "application/json":
            body = self._redacted(read_error_body(await response.aread()))
            raise EngineFailed(f"The upstream answered with JSON where a stream was asked for. {body.message}".strip())

    def _is_chunk(self, event: ServerSentEvent) -> bool:
        """Other named events (mistral.rs reports its own tools so) are no part of the answer."""
        return event.name in {"message", "error"}

    def _chunk(self, event: ServerSentEvent) -> Any:
        try:
            chunk = orjson.loads(event.data)
        except orjson.JSONDecodeError as error:
            said = self._redacted(read_error_body(event.data.encode())).message
            raise EngineFailed(f"The upstream sent an event that is not JSON: {said}") from error
        is_error = event.name == "error" or (
            isinstance(chunk, Mapping) and (chunk.get("error") is not None or chunk.get("object") == "error")
        )
        if is_error:
            said = self._redacted(read_error_value(chunk)).message
            raise EngineFailed(f"The upstream failed during its answer: {said}")
        return chunk

    async def _drain(self, events: AsyncIterator[ServerSentEvent]) -> None:
        if not self._dialect.reuses_connections:
            return
        with suppress(TimeoutError, httpx.HTTPError):
            async with asyncio.timeout(_DRAIN_SECONDS):
                async for _ in events:
                    pass

    def _redacted(self, body: ErrorBody) -> ErrorBody:
        if not self._api_key:
            return body
        return replace(body, message=body.message.replace(self._api_key, "[key]"))
