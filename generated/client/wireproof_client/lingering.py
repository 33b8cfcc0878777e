"""What is read after a stream's last event: the end of the answer, so that its connection can serve again.

Some servers leave the connection open there, or work on before they end it; nobody wants to wait for that.
"""

import socket
from collections.abc import Iterator
from contextlib import suppress
from threading import Timer

import httpx

PATIENCE = 0.5  # seconds


def read_to_the_end(response: httpx.Response, pieces: Iterator[bytes]) -> None:
    """Read what is left, if the end of the answer can be told from that of the connection, and not for long."""
    if not _has_its_own_end(response):
        return
    clock = Timer(PATIENCE, cut, [response])
    clock.daemon = True
    clock.start()
    try:
        for _ in pieces:
            pass
    finally:
        clock.cancel()


def _has_its_own_end(response: httpx.Response) -> bool:
    """Whether its length or its chunks tell where it ends (RFC 9112, 6.3), or the frames of HTTP/2."""
    headers = response.headers
    return response.http_version == "HTTP/2" or "transfer-encoding" in headers or "content-length" in headers


def cut(response: httpx.Response) -> bool:
    """End the connection under one who reads from it, and say whether there was one; no timeout can be set by then."""
    stream = response.extensions.get("network_stream")
    connection = stream.get_extra_info("socket") if stream is not None else None
    if connection is None:
        return False
    with suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
    return True
