"""Server-sent events from raw bytes, however they are framed and split.

Source: WHATWG HTML, "9.2.6 Interpreting an event stream". One leniency: an event that the end of the stream cuts
before its empty line is given too, because some servers leave out the line after `[DONE]`.
"""

import re
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from dataclasses import dataclass

LARGEST_EVENT = 16 * 1024 * 1024  # bytes; far above any chunk, far below what would endanger the process

_LINE_END = re.compile(rb"\r\n|\n|\r")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class EventTooLargeError(ValueError):
    """An event grew beyond `LARGEST_EVENT`."""


@dataclass(frozen=True, slots=True)
class ServerSentEvent:
    """One event: its name ("message" unless the stream names it) and its data, lines joined by a line feed."""

    name: str
    data: str


class EventStreamReader:
    """Takes bytes as they come and gives the events that they complete."""

    def __init__(self) -> None:
        self._unread = b""
        self._is_at_start = True
        self._is_after_carriage_return = False
        self._name = ""
        self._data: list[str] = []
        self._data_size = 0

    def feed(self, received: bytes) -> Iterator[ServerSentEvent]:
        """The events that `received` completes. Raises `EventTooLargeError`."""
        if self._is_after_carriage_return and received:
            received = received.removeprefix(b"\n")
            self._is_after_carriage_return = False
        self._unread += received
        if self._is_at_start and not self._skip_byte_order_mark():
            return
        position = 0
        for end in _LINE_END.finditer(self._unread):
            yield from self._line(self._unread[position : end.start()])
            position = end.end()
        # A carriage return that ends what is here may be the first half of a line end.
        self._is_after_carriage_return = position == len(self._unread) > 0 and self._unread.endswith(b"\r")
        self._unread = self._unread[position:]
        self._check_size()

    def end(self) -> Iterator[ServerSentEvent]:
        """The event that the end of the stream cut, if any."""
        if self._unread:
            yield from self._line(self._unread)
            self._unread = b""
        yield from self._dispatch()

    def _skip_byte_order_mark(self) -> bool:
        """Whether enough is here to know that no byte order mark is left in front."""
        if len(self._unread) < len(_BYTE_ORDER_MARK) and _BYTE_ORDER_MARK.startswith(self._unread):
            return False
        self._unread = self._unread.removeprefix(_BYTE_ORDER_MARK)
        self._is_at_start = False
        return True

    def _line(self, line: bytes) -> Iterator[ServerSentEvent]:
        if not line:
            yield from self._dispatch()
            return
        field, _, value = line.decode("utf-8", "replace").partition(":")
        value = value.removeprefix(" ")
        if field == "data":
            self._data.append(value)
            self._data_size += len(line)
            self._check_size()
        elif field == "event":
            self._name = value
        # Comments have an empty field name; `id` and `retry` serve reconnection, which a generation has none of.

    def _dispatch(self) -> Iterator[ServerSentEvent]:
        name, data = self._name, self._data
        self._name, self._data, self._data_size = "", [], 0
        if data:
            yield ServerSentEvent(name or "message", "\n".join(data))

    def _check_size(self) -> None:
        if len(self._unread) + self._data_size > LARGEST_EVENT:
            raise EventTooLargeError(f"an event is larger than {LARGEST_EVENT} bytes")


async def read_events(stream: AsyncIterator[bytes]) -> AsyncGenerator[ServerSentEvent, None]:
    """The events of a stream of bytes. Raises `EventTooLargeError`, and what `stream` raises."""
    reader = EventStreamReader()
    async for received in stream:
        for event in reader.feed(received):
            yield event
    for event in reader.end():
        yield event
