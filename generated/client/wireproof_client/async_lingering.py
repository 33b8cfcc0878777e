"""What is read after a stream's last event: the end of the answer, so that its connection can serve again.

Some servers leave the connection open there, or work on before they end it; nobody wants to wait for that.
"""

from collections.abc import AsyncIterator

import httpx
from anyio import move_on_after

PATIENCE = 0.5  # seconds


async def read_to_the_end(response: httpx.Response, pieces: AsyncIterator[bytes]) -> None:
    """Read what is left, if the end of the answer can be told from that of the connection, and not for long."""
    if not _has_its_own_end(response):
        return
    with move_on_after(PATIENCE):
        async for _ in pieces:
            pass


def _has_its_own_end(response: httpx.Response) -> bool:
    """Whether its length or its chunks tell where it ends (RFC 9112, 6.3), or the frames of HTTP/2."""
    headers = response.headers
    return response.http_version == "HTTP/2" or "transfer-encoding" in headers or "content-length" in headers
