"""One request over HTTP, and the raw answer."""

import re
import time
from collections.abc import Callable, Iterator
from types import TracebackType
from typing import Any, Self

import httpx

from wireproof.parsing.event_stream import read_event_stream
from wireproof.running.deployment import WHOLE
from wireproof.running.watchdog import Watchdog
from wireproof.transcript.answer import Answer, End, NoAnswer, Piece
from wireproof.transcript.request import Request

_CONNECT_SECONDS = 15.0
_AFTER_TERMINATOR = 5.0
"""How long a stream may stay open after the event that ends it."""
_TERMINATOR = re.compile(rb"(?m)^(data: ?\[DONE\]\r?$|event: ?response\.(completed|incomplete|failed)\r?$)")
_LONGEST_TERMINATOR = 64
_PATIENT_TIMEOUTS = 2
_IMPATIENT_SECONDS = 3.0
_IMPATIENT_FACTOR = 4
_LARGEST = 32 * 1024 * 1024
"""Bytes of a body; one that goes on is as endless as one that is dripped for ever."""
_HERE = ("127.0.0.1", "localhost", "[::1]")


class Connection:
    """A pool of one connection, kept alive between requests as clients do.

    Nothing is added or repaired: redirects are not followed, bodies not guessed. Proxies of the environment are used,
    but not for this machine. After two timeouts the target is given only as long as four times its slowest answer, or
    the run would not end.
    """

    def __init__(self, timeout: float) -> None:
        self._timeout = timeout
        self._timeouts = 0
        self._slowest = 0.0
        limits = httpx.Limits(max_connections=1, max_keepalive_connections=1)
        self._client = httpx.Client(
            follow_redirects=False, limits=limits, mounts={f"all://{host}": None for host in _HERE}
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection."""
        self._client.close()

    def send(self, base_url: str, request: Request, leave_after: int | None = None) -> Answer | NoAnswer:
        """Send it as it is and read the answer to its end, or until `leave_after` events have come.

        A connection that was kept alive may have been closed by the target at the moment it is used again, which is no
        fault: such a request is sent once more on a new one.
        """
        opened: list[str] = []
        answer = self._attempt(base_url, request, leave_after, lambda name, _: opened.append(name))
        reused = opened and not any(name.startswith("connection.connect") for name in opened)
        if isinstance(answer, NoAnswer) and answer.cause == "connection" and reused:
            answer = self._attempt(base_url, request, leave_after, lambda _name, _info: None)
        return self._remembered(answer)

    @property
    def silence(self) -> float:
        """The longest silence in seconds that is waited for now."""
        if self._timeouts < _PATIENT_TIMEOUTS:
            return self._timeout
        return min(self._timeout, max(_IMPATIENT_SECONDS, _IMPATIENT_FACTOR * self._slowest))

    def _remembered(self, answer: Answer | NoAnswer) -> Answer | NoAnswer:
        if isinstance(answer, Answer) and answer.end is End.COMPLETE:
            self._slowest = max(self._slowest, answer.seconds)
        elif isinstance(answer, Answer):
            self._timeouts += answer.end is End.TIMEOUT
        else:
            self._timeouts += answer.cause == "timeout"
        return answer

    def _attempt(
        self, base_url: str, request: Request, leave_after: int | None, trace: Callable[[str, Any], None]
    ) -> Answer | NoAnswer:
        timeout = httpx.Timeout(self.silence, connect=min(self.silence, _CONNECT_SECONDS))
        headers = [
            (name.encode("latin-1"), value.encode("utf-8", "surrogateescape")) for name, value in request.headers
        ]
        begun = time.monotonic()
        try:
            prepared = self._client.build_request(
                request.method,
                f"{base_url}{request.path}",
                headers=headers,
                content=request.body,
                timeout=timeout,
                extensions={"trace": trace},
            )
            response = self._client.send(prepared, stream=True)
        except httpx.HTTPError as error:
            return NoAnswer(_cause(error), str(error) or type(error).__name__, _since(begun))
        with Watchdog(response, self.silence * WHOLE) as watchdog:
            try:
                pieces, end = _read(response, begun, leave_after, watchdog)
            finally:
                response.close()
        named = tuple((name.decode("latin-1").lower(), value.decode("latin-1")) for name, value in response.headers.raw)
        return Answer(response.status_code, named, tuple(pieces), end, _since(begun))


def _read(
    response: httpx.Response, begun: float, leave_after: int | None, watchdog: Watchdog
) -> tuple[list[Piece], End]:
    pieces: list[Piece] = []
    end = End.COMPLETE
    tail: bytes | None = b""
    size = 0
    try:
        for piece in _pieces(response, begun):
            pieces.append(piece)
            size += len(piece.data)
            if size > _LARGEST:
                return pieces, End.TIMEOUT
            if leave_after is not None and _events(pieces) >= leave_after:
                return pieces, End.LEFT
            if tail is not None and _TERMINATOR.search(tail := tail + piece.data):
                watchdog.shorten(_AFTER_TERMINATOR)
                tail = None
            tail = tail[-_LONGEST_TERMINATOR:] if tail is not None else None
    except httpx.ReadTimeout:
        end = End.TIMEOUT
    except (httpx.HTTPError, httpx.StreamError):
        end = End.BROKEN
    return pieces, End.TIMEOUT if watchdog.bit else end


def _pieces(response: httpx.Response, begun: float) -> Iterator[Piece]:
    for data in response.iter_bytes():
        yield Piece(_since(begun), data)


def _since(begun: float) -> float:
    """Seconds, to the microsecond."""
    return round(time.monotonic() - begun, 6)


def _events(pieces: list[Piece]) -> int:
    return len(read_event_stream((piece.at, piece.data) for piece in pieces).events)


def _cause(error: httpx.HTTPError) -> str:
    if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout | httpx.ReadError | httpx.WriteError):
        return "connection"
    if isinstance(error, httpx.TimeoutException):
        return "timeout"
    # httpcore's words for a connection that was closed before the first byte, which is no breach of HTTP.
    return "connection" if "disconnected without sending" in str(error) else "protocol"
