"""HTTP to one llama.cpp server, its failures said in the words of `generation.errors`."""

from collections.abc import AsyncGenerator, Mapping
from pathlib import Path
from typing import Any

import httpx
import orjson

from wireproof_server.engines.llama_server.server_errors import error_of
from wireproof_server.engines.llama_server.unix_transport import UnixTransport
from wireproof_server.generation.errors import EngineFailed, EngineUnavailable, InvalidRequest

CONNECT_SECONDS = 5.0
HEALTH_SECONDS = 2.0
CHUNK_PREFIX = b"data: "
ERROR_PREFIX = b"error: "
TERMINATOR = b"data: [DONE]"  # of its OpenAI-shaped endpoints


class Client:
    """Requests to one server, over TCP or over a unix socket. Every method may raise `EngineUnavailable`."""

    def __init__(self, base_url: str, *, socket: Path | None = None, api_key: str | None = None) -> None:
        # llama.cpp closes some connections after a streamed answer without saying so, which breaks the next request on
        # them: no connection is used twice.
        limits = httpx.Limits(max_connections=None, max_keepalive_connections=0)
        self._http = httpx.AsyncClient(
            base_url=base_url,
            transport=httpx.AsyncHTTPTransport(limits=limits) if socket is None else UnixTransport(socket),
            timeout=httpx.Timeout(None, connect=CONNECT_SECONDS),
            headers={} if api_key is None else {"authorization": f"Bearer {api_key}"},
        )

    async def close(self) -> None:
        """Break all connections."""
        await self._http.aclose()

    async def healthy(self) -> bool:
        """Whether the server has its model loaded and answers promptly."""
        try:
            answer = await self._http.get("/health", timeout=HEALTH_SECONDS)
        except (httpx.HTTPError, RuntimeError):  # RuntimeError: this client was closed
            return False
        return answer.status_code == httpx.codes.OK

    async def get(self, path: str) -> Any:
        """The JSON of a GET."""
        return await self._call("GET", path, None)

    async def post(self, path: str, body: Mapping[str, Any]) -> Any:
        """The JSON answer to a JSON body. Raises `InvalidRequest` when the server refuses it."""
        return await self._call("POST", path, _encoded(body))

    async def _call(self, method: str, path: str, content: bytes | None) -> Any:
        try:
            answer = await self._http.request(method, path, content=content)
        except (httpx.HTTPError, RuntimeError) as error:
            raise _unavailable(error) from error
        if answer.status_code != httpx.codes.OK:
            raise error_of(answer.status_code, answer.content)
        try:
            return orjson.loads(answer.content)
        except orjson.JSONDecodeError as error:
            raise EngineFailed(f"The engine answered {path} with something that is not JSON.") from error

    async def stream(self, path: str, body: Mapping[str, Any]) -> AsyncGenerator[Any, None]:
        """The JSON of each event of a streamed answer; closing the generator stops the work at once.

        Raises `EngineFailed` when the connection breaks after the answer began.
        """
        answered = False
        try:
            async with self._http.stream("POST", path, content=_encoded(body)) as answer:
                if answer.status_code != httpx.codes.OK:
                    raise error_of(answer.status_code, await answer.aread())
                answered = True
                rest = b""
                async for piece in answer.aiter_raw():
                    # By bytes: httpx's aiter_lines also splits at U+2028, which JSON may hold unescaped.
                    *lines, rest = (rest + piece).split(b"\n")
                    for line in lines:
                        if line.startswith(CHUNK_PREFIX) and line != TERMINATOR:
                            yield orjson.loads(line[len(CHUNK_PREFIX) :])
                        elif line.startswith(ERROR_PREFIX):
                            raise error_of(httpx.codes.INTERNAL_SERVER_ERROR, line[len(ERROR_PREFIX) :])
        except orjson.JSONDecodeError as error:
            raise EngineFailed("The engine sent an event that is not JSON.") from error
        except (httpx.HTTPError, RuntimeError) as error:
            raise (_broken(error) if answered else _unavailable(error)) from error


def _encoded(body: Mapping[str, Any]) -> bytes:
    try:
        return orjson.dumps(body)
    except orjson.JSONEncodeError as error:
        raise InvalidRequest(f"The request cannot be written as JSON: {error}.") from error


def _unavailable(error: Exception) -> EngineUnavailable:
    cause = str(error) or type(error).__name__
    return EngineUnavailable(f"The engine cannot be reached ({cause}); try again in a moment.")


def _broken(error: Exception) -> EngineFailed:
    cause = str(error) or type(error).__name__
    return EngineFailed(f"The engine broke off its answer ({cause}).")
