"""A client as thin as can be: ready bytes out, framing in, nothing parsed that need not be."""

import socket
from dataclasses import dataclass, field

RECEIVE_BYTES = 1 << 16
LAST_CHUNK = b"0\r\n\r\n"


class AnswerError(Exception):
    """The server did not answer 200, or closed the connection."""


@dataclass(slots=True)
class RawClient:
    """One connection that stays open over many requests."""

    connection: socket.socket
    _pending: bytearray = field(default_factory=bytearray)

    @classmethod
    def to_port(cls, port: int) -> "RawClient":
        """Connect to a loopback TCP port."""
        connection = socket.create_connection(("127.0.0.1", port))
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return cls(connection)

    @classmethod
    def to_socket(cls, path: str) -> "RawClient":
        """Connect to a unix socket."""
        connection = socket.socket(socket.AF_UNIX)
        connection.connect(path)
        return cls(connection)

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()

    def exchange(self, request: bytes) -> bytes:
        """Send a request and give the body of its 200 answer (with chunk framing, when it has one).

        Raises `AnswerError`.
        """
        self.connection.sendall(request)
        while (end := self._pending.find(b"\r\n\r\n")) < 0:
            self._receive()
        head = bytes(self._pending[: end + 2]).lower()
        del self._pending[: end + 4]
        body = self._sized(head) if b"\r\ncontent-length: " in head else self._chunked()
        if not head.startswith(b"http/1.1 200"):
            raise AnswerError((head + body[:2000]).decode(errors="replace"))
        return body

    def _sized(self, head: bytes) -> bytes:
        length = int(head.split(b"\r\ncontent-length: ", 1)[1].split(b"\r\n", 1)[0])
        while len(self._pending) < length:
            self._receive()
        body = bytes(self._pending[:length])
        del self._pending[:length]
        return body

    def _chunked(self) -> bytes:
        while not self._pending.endswith(LAST_CHUNK):
            self._receive()
        body = bytes(self._pending)
        self._pending.clear()
        return body

    def _receive(self) -> None:
        data = self.connection.recv(RECEIVE_BYTES)
        if not data:
            raise AnswerError("The server closed the connection in the middle of an answer.")
        self._pending += data
