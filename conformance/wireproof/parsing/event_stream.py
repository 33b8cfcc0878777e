"""Server-sent events out of raw bytes, as the HTML standard's section on event streams parses them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from wireproof.parsing.json_reading import read_json

DONE = "[DONE]"
_LINE_END = re.compile(rb"\r\n|\n|\r")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Event:
    """One event that a parser of the standard would dispatch, or (`dispatched` false) throw away for lack of data.

    `data` joins its data lines by newlines. `name` is the value of the last `event` line, None without one. `lines` are
    the raw lines, comments included, `start` the offset of the first in the body, `at` the second at which its last
    byte had arrived. `unfinished` says that the stream ended before the blank line that would have dispatched it.
    """

    data: str
    name: str | None
    lines: tuple[bytes, ...]
    start: int
    at: float
    dispatched: bool
    unfinished: bool = False

    @property
    def is_done(self) -> bool:
        """Whether it is the `[DONE]` that ends streams of completions and chat."""
        return self.data == DONE

    @cached_property
    def json(self) -> Any:
        """The data as JSON, or a NotJson."""
        return read_json(self.data.encode("utf-8", "surrogateescape"))


@dataclass(frozen=True)
class EventStream:
    """All blocks of a stream in order."""

    blocks: tuple[Event, ...]
    """Everything between blank lines, comments alone included."""

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """What a parser of the standard dispatches: blocks with at least one data line, ended by a blank line."""
        return tuple(event for event in self.blocks if event.dispatched)

    @cached_property
    def payloads(self) -> tuple[dict[str, Any], ...]:
        """The JSON objects among the events' data, in order; `[DONE]` and whatever is no object left out."""
        return tuple(event.json for event in self.events if not event.is_done and isinstance(event.json, dict))


def read_event_stream(pieces: Iterable[tuple[float, bytes]]) -> EventStream:
    """Parse a body given in pieces with the second of their arrival."""
    body, arrivals = _joined(pieces)
    offset = len(_BYTE_ORDER_MARK) if body.startswith(_BYTE_ORDER_MARK) else 0
    return EventStream(tuple(_blocks(body, offset, arrivals)))


def _joined(pieces: Iterable[tuple[float, bytes]]) -> tuple[bytes, list[tuple[int, float]]]:
    """The body, and for each piece the offset of its end with the second of its arrival."""
    body = bytearray()
    arrivals = []
    for at, data in pieces:
        body += data
        arrivals.append((len(body), at))
    return bytes(body), arrivals


def _blocks(body: bytes, offset: int, arrivals: list[tuple[int, float]]) -> Iterator[Event]:
    lines: list[bytes] = []
    start = offset
    moments = iter(arrivals)
    end, at = next(moments, (0, 0.0))
    while offset < len(body):
        found = _LINE_END.search(body, offset)
        line = body[offset : found.start()] if found else body[offset:]
        offset = found.end() if found else len(body)
        while end < offset:
            end, at = next(moments)
        if line:
            lines.append(line)
            continue
        if lines:
            yield _event(lines, start, at, unfinished=False)
        lines, start = [], offset
    if lines:
        yield _event(lines, start, at, unfinished=True)


def _event(lines: list[bytes], start: int, at: float, *, unfinished: bool) -> Event:
    data = []
    name = None
    for line in lines:
        field, _, value = line.decode("utf-8", "surrogateescape").partition(":")
        value = value.removeprefix(" ")
        if field == "data":
            data.append(value)
        elif field == "event":
            name = value
    return Event("\n".join(data), name, tuple(lines), start, at, bool(data) and not unfinished, unfinished)
