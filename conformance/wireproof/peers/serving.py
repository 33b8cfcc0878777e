"""Serving a peer on a loopback port, in a thread of this process."""

import asyncio
import socket
import threading
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass

from wireproof.peers.wire.http_server import HttpServer

_HOST = "127.0.0.1"
_LONGEST_LINE = 1 << 20


@dataclass(frozen=True, slots=True)
class _Running:
    loop: asyncio.AbstractEventLoop
    stopping: asyncio.Event


@contextmanager
def served(server: HttpServer, port: int = 0) -> Iterator[str]:
    """The origin (`http://127.0.0.1:PORT`) at which the server answers until the context ends.

    Raises OSError when the port is taken.
    """
    # TCP by name: asyncio sends small pieces at once (TCP_NODELAY) only where the socket says its protocol.
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((_HOST, port))
        listener.listen()
        origin = f"http://{_HOST}:{listener.getsockname()[1]}"
        started: Future[_Running] = Future()
        thread = threading.Thread(target=lambda: asyncio.run(_serve(server, listener, started)), daemon=True)
        thread.start()
        running = started.result()
        try:
            yield origin
        finally:
            running.loop.call_soon_threadsafe(running.stopping.set)
            thread.join()


async def _serve(server: HttpServer, listener: socket.socket, started: "Future[_Running]") -> None:
    """Serve until told to stop; what still goes on then is cancelled by `asyncio.run`."""
    stopping = asyncio.Event()
    opened = await asyncio.start_server(server.serve, sock=listener, limit=_LONGEST_LINE)
    started.set_result(_Running(asyncio.get_running_loop(), stopping))
    await stopping.wait()
    opened.close()
    await server.close()
