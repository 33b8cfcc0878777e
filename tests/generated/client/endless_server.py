"""A server whose stream says two words and never ends, and the pieces that streams are written of."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from tests.conformance.loopback import Received, target
from tests.generated.client.streams import event

HEAD = (
    b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\nx-request-id: req_5\r\n\r\n"
)
CHUNK = {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m"}
WITHIN = 10.0


def piece(text: str) -> bytes:
    return event({**CHUNK, "choices": [{"index": 0, "delta": {"content": text}, "finish_reason": None}]})


def framed(data: bytes) -> bytes:
    return f"{len(data):x}\r\n".encode() + data + b"\r\n"


class Server:
    """Says two words and then nothing more; notices when its client has gone."""

    def __init__(self) -> None:
        self.left = threading.Event()
        self.base_url = ""

    def script(self, _: Received, connection: socket.socket) -> None:
        connection.sendall(HEAD + framed(piece("one")) + framed(piece("two")))
        connection.settimeout(WITHIN)
        try:
            gone = connection.recv(1) == b""
        except ConnectionError:
            gone = True
        if gone:
            self.left.set()


@contextmanager
def endless() -> Iterator[Server]:
    server = Server()
    with target(server.script) as found:
        server.base_url = found.base_url
        yield server
