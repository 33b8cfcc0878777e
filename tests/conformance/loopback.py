"""A target on a loopback port that answers each request with the very bytes that a test gives it."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

HEADERS_END = b"\r\n\r\n"


@dataclass(frozen=True)
class Received:
    """A request as it came: names of headers in lower case."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


class HangUp(Exception):
    """Raised by a script: close the connection without a further byte."""


Script = Callable[[Received, socket.socket], None]


@dataclass
class Target:
    """Where it listens, and what it received so far."""

    port: int
    received: list[Received] = field(default_factory=list)

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"


def answer(status: int, body: bytes, *headers: str, media_type: str = "application/json") -> bytes:
    lines = [f"HTTP/1.1 {status} Whatever", f"content-type: {media_type}", f"content-length: {len(body)}", *headers]
    return "\r\n".join(lines).encode() + HEADERS_END + body


def always(data: bytes) -> Script:
    return lambda _, connection: connection.sendall(data)


@contextmanager
def target(script: Script) -> Iterator[Target]:
    """Listen until the block is left; each connection has its thread, and all end with it."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        found = Target(listener.getsockname()[1])
        connections: list[socket.socket] = []
        accepting = threading.Thread(target=_accept, args=(listener, script, found, connections), daemon=True)
        accepting.start()
        try:
            yield found
        finally:
            with suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)
            accepting.join(10)
            for connection in connections:
                with suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
                connection.close()


def _accept(listener: socket.socket, script: Script, found: Target, connections: list[socket.socket]) -> None:
    while True:
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        connections.append(connection)
        threading.Thread(target=_converse, args=(connection, script, found), daemon=True).start()


def _converse(connection: socket.socket, script: Script, found: Target) -> None:
    with suppress(OSError, HangUp), connection:
        while (request := _read(connection)) is not None:
            found.received.append(request)
            script(request, connection)


def _read(connection: socket.socket) -> Received | None:
    data = b""
    while HEADERS_END not in data:
        if not (more := connection.recv(65536)):
            return None
        data += more
    head, _, body = data.partition(HEADERS_END)
    first, *lines = head.decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    while len(body) < int(headers.get("content-length", "0")):
        body += connection.recv(65536)
    method, path, _ = first.split(" ")
    return Received(method, path, headers, body)
