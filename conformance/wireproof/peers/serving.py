"""Serving an ASGI application on a loopback port, in a thread of this process."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn

_HOST = "127.0.0.1"
_START_SECONDS = 20.0


class _Server(uvicorn.Server):
    """Says when it listens."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.listening = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.listening.set()


@contextmanager
def served(application: Any, port: int = 0) -> Iterator[str]:
    """The origin (`http://127.0.0.1:PORT`) at which the ASGI application answers until the context ends.

    Raises OSError when the port is taken, RuntimeError when the server does not start.
    """
    # TCP by name: asyncio sends small pieces at once (TCP_NODELAY) only where the socket says its protocol.
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((_HOST, port))
        config = uvicorn.Config(application, log_config=None, access_log=False, lifespan="off", loop="asyncio")
        server = _Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        try:
            if not server.listening.wait(_START_SECONDS):
                raise RuntimeError("the peer did not start")
            yield f"http://{_HOST}:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()
