"""Server-sent events from bytes, however the network has cut them (the HTML standard, 9.2.6)."""

from collections.abc import Iterator
from typing import NamedTuple

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class ServerSentEvent(NamedTuple):
    """One event. `name` is what its `event` field says, "message" without one."""

    name: str
    data: str


class EventParser:
    """Takes bytes as they come, and gives each event as soon as its last line ended."""

    def __init__(self) -> None:
        self._rest = b""
        self._after_return = False
        self._began = False
        self._name = ""
        self._data: list[str] = []

    def feed(self, piece: bytes) -> Iterator[ServerSentEvent]:
        """The events that end in this piece. All of them have to be taken before the next piece is fed."""
        for line in self._lines(piece):
            if line:
                self._field(line)
            elif event := self._ended():
                yield event

    def finish(self) -> ServerSentEvent | None:
        """What the end of the bytes cut off before its empty line, which the standard tells readers to ignore."""
        for line in self._rest.splitlines():
            self._field(line)
        self._rest = b""
        return self._ended()

    def _lines(self, piece: bytes) -> list[bytes]:
        """The lines that end in this piece. They may end with CR, LF or both, and a piece may end between the two."""
        if not piece:
            return []
        if self._after_return:
            piece = piece.removeprefix(b"\n")
            self._after_return = False
        text = self._rest + piece
        if not self._began:
            if len(text) < len(_BYTE_ORDER_MARK) and _BYTE_ORDER_MARK.startswith(text):
                self._rest = text
                return []
            text, self._began = text.removeprefix(_BYTE_ORDER_MARK), True
        lines = text.splitlines(keepends=True)
        self._rest = lines.pop() if lines and lines[-1][-1:] not in {b"\n", b"\r"} else b""
        self._after_return = bool(lines) and not self._rest and lines[-1].endswith(b"\r")
        return [line.rstrip(b"\r\n") for line in lines]

    def _field(self, line: bytes) -> None:
        name, _, value = line.partition(b":")
        if name == b"data":
            self._data.append(value.removeprefix(b" ").decode("utf-8", "replace"))
        elif name == b"event":
            self._name = value.removeprefix(b" ").decode("utf-8", "replace")

    def _ended(self) -> ServerSentEvent | None:
        name, data = self._name, self._data
        self._name, self._data = "", []
        return ServerSentEvent(name or "message", "\n".join(data)) if data else None
