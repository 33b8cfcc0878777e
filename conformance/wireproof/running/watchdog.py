"""Ending an answer that would go on for ever."""

import socket
from contextlib import suppress
from threading import Timer
from types import TracebackType
from typing import Any, Self

import httpx


class Watchdog:
    """Closes the connection of an answer when its time is over; `bit` says whether it did.

    Timeouts of a client are about silence: a target that sends a comment each second for ever is never silent.
    """

    def __init__(self, response: httpx.Response, seconds: float) -> None:
        stream: Any = response.extensions.get("network_stream")
        self._socket: socket.socket | None = stream.get_extra_info("socket") if stream is not None else None
        self.bit = False
        self._timer = self._started(seconds)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()

    def shorten(self, seconds: float) -> None:
        """Give it only so much longer from now."""
        self._timer.cancel()
        self._timer = self._started(seconds)

    def _started(self, seconds: float) -> Timer:
        timer = Timer(seconds, self._bite)
        timer.daemon = True
        timer.start()
        return timer

    def _bite(self) -> None:
        self.bit = True
        if self._socket is not None:
            # Not the socket's own method: that of a TLS socket would first forget the session that is being read.
            with suppress(OSError):
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)
