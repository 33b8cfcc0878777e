"""Server-sent events as rules see them."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from wireproof.parsing.event_stream import DONE, read_event_stream


@dataclass
class Event:
    """One block of a stream: `name` is the value of its event line, `json` the object in its data, if it is one.

    Change `json` in place or set `data`. `at` is the second in which it came. `others` are its further lines (comments,
    ids), which are kept. A block of comments alone has data None.
    """

    data: str | None = None
    name: str | None = None
    json: dict[str, Any] | None = None
    at: float = 0.0
    others: list[str] = field(default_factory=list)

    @property
    def is_done(self) -> bool:
        """Whether it is `[DONE]`."""
        return self.json is None and self.data == DONE

    @property
    def type(self) -> str:
        """The type of an event of a response; empty for others."""
        return str((self.json or {}).get("type", ""))

    @property
    def text(self) -> str | None:
        """The data as it will be written."""
        return self.data if self.json is None else compact(self.json)

    @property
    def raw(self) -> bytes:
        """The block as it will be written."""
        lines = [*self.others]
        if self.name is not None:
            lines.append(f"event: {self.name}")
        if self.text is not None:
            lines += [f"data: {line}" for line in self.text.split("\n")]
        return ("\n".join(lines) + "\n\n").encode("utf-8", "surrogateescape")


Written = Event | bytes | dict[str, Any] | str
"""What a rule may put into a stream: an event, raw bytes, a JSON object or the text of an event's data."""


def compact(value: Any) -> str:
    """JSON as servers write it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def read_events(pieces: Iterable[tuple[float, bytes]]) -> list[Event]:
    """The blocks of a body given in pieces with the second of their arrival."""
    return [
        Event(
            block.data if block.data or block.dispatched else None,
            block.name,
            block.json if isinstance(block.json, dict) else None,
            block.at,
            [line for line in _lines(block.lines) if not line.startswith(("data", "event"))],
        )
        for block in read_event_stream(pieces).blocks
    ]


def _lines(lines: Iterable[bytes]) -> Iterable[str]:
    return (line.decode("utf-8", "surrogateescape") for line in lines)


def raw(written: Written) -> bytes:
    """The bytes of a block."""
    if isinstance(written, bytes):
        return written
    if isinstance(written, dict):
        name = str(written["type"]) if str(written.get("type", "")).startswith("response.") else None
        return Event(name=name, json=written).raw
    return Event(data=written).raw if isinstance(written, str) else written.raw
