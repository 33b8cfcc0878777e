"""How events may be written."""

from itertools import cycle

from wireproof.peers.wire.call import Call
from wireproof.peers.wire.events import Event
from wireproof.peers.wire.reply import Piece, Reply
from wireproof.peers.wire.rules import CHAT, COMPLETIONS, GENERATING, RESPONSES, events, pieces, reply
from wireproof.variants.variant import Variant, variant

_STREAMS = (*GENERATING, "getResponse")


def _rewritten(written: list[Piece], call: Call, old: bytes, new: bytes) -> list[Piece]:
    """Streams with other bytes; other bodies as they are."""
    if not call.fields.get("stream"):
        return written
    return [Piece(piece.data.replace(old, new), piece.wait) for piece in written]


@variant()
@pieces(*_STREAMS)
def crlf(written: list[Piece], call: Call) -> list[Piece]:
    """Lines of streams end with CR and LF."""
    return _rewritten(written, call, b"\n", b"\r\n")


@variant()
@pieces(*_STREAMS)
def carriage_returns(written: list[Piece], call: Call) -> list[Piece]:
    """Lines of streams end with CR."""
    return _rewritten(written, call, b"\n", b"\r")


@variant()
@pieces(*_STREAMS)
def mixed_line_ends(written: list[Piece], call: Call) -> list[Piece]:
    """Lines of streams end with LF, CR or both, in turn."""
    ends = cycle([b"\n", b"\r\n", b"\r"])
    return [Piece(piece.data.replace(b"\n", next(ends)), piece.wait) for piece in written] if call.fields else written


@variant()
@pieces(*_STREAMS)
def no_space_after_the_colon(written: list[Piece], call: Call) -> list[Piece]:
    """Fields of streams have no space after the colon."""
    spaced = _rewritten(written, call, b"data: ", b"data:")
    return _rewritten(spaced, call, b"event: ", b"event:")


@variant()
@pieces(*_STREAMS)
def byte_order_mark(written: list[Piece], call: Call) -> list[Piece]:
    """Streams begin with a byte order mark."""
    return [Piece(b"\xef\xbb\xbf"), *written] if call.fields.get("stream") else written


@variant()
@pieces(*_STREAMS)
def byte_by_byte(written: list[Piece], call: Call) -> list[Piece]:
    """Every byte of a stream is a write of its own."""
    return _split(written, 1) if call.fields.get("stream") else written


@variant()
@pieces(*_STREAMS)
def split_anywhere(written: list[Piece], call: Call) -> list[Piece]:
    """Streams are written in pieces of 7 bytes, in the midst of lines and of characters."""
    return _split(written, 7) if call.fields.get("stream") else written


def _split(written: list[Piece], size: int) -> list[Piece]:
    body = b"".join(piece.data for piece in written)
    return [Piece(body[start : start + size]) for start in range(0, len(body), size)]


@variant()
@pieces(*_STREAMS)
def several_events_a_write(written: list[Piece], call: Call) -> list[Piece]:
    """Three events are written at once."""
    if not call.fields.get("stream"):
        return written
    groups = [written[start : start + 3] for start in range(0, len(written), 3)]
    return [Piece(b"".join(piece.data for piece in group), sum(piece.wait for piece in group)) for group in groups]


@variant()
@events(*_STREAMS)
def comments(told: list[Event]) -> list[Event | bytes]:
    """Comments that keep the connection alive come between events."""
    return [b": connected\n\n", *(each for event in told for each in (event, b": ping\n\n"))]


@variant()
@events(*_STREAMS)
def comments_within_events(told: list[Event]) -> None:
    """Comments come within events, before their data."""
    for event in told:
        event.others.insert(0, ": processing")


@variant()
@events(*_STREAMS)
def ids_and_retries(told: list[Event]) -> None:
    """Events have ids, and the first says after how long to connect again."""
    for number, event in enumerate(told):
        event.others.append(f"id: {number}")
    told[0].others.append("retry: 3000")


@variant()
@events(*_STREAMS)
def unknown_fields_in_events(told: list[Event]) -> None:
    """Events have a field that no standard knows, and one without a colon."""
    for event in told:
        event.others += ["vendor: 1", "vendor"]


@variant()
@events(CHAT, COMPLETIONS)
def named_message(told: list[Event]) -> None:
    """Chunks have the name that events have anyway, `message`."""
    for event in told:
        event.name = "message"


@variant()
@events(CHAT, COMPLETIONS)
def several_data_lines(told: list[Event]) -> list[Event | bytes]:
    """The JSON of a chunk is spread over several lines of data."""
    return [_spread(event) if event.json else event for event in told]


def _spread(event: Event) -> bytes:
    return event.raw.replace(b',"choices":', b',\ndata: "choices":').replace(b',"model":', b',\ndata: "model":')


@variant()
@events(RESPONSES)
def data_before_the_name(told: list[Event]) -> list[bytes]:
    """The name of an event of a response comes after its data."""
    return [f"data: {event.text}\n{_name_line(event)}\n".encode() for event in told]


def _name_line(event: Event) -> str:
    return f"event: {event.name}\n" if event.name else ""


@variant()
@events(CHAT, COMPLETIONS)
def comment_after_done(told: list[Event]) -> list[Event | bytes]:
    """A comment follows `[DONE]`."""
    return [*told, b": bye\n\n"]


@events(*_STREAMS)
def _read_whole(told: list[Event]) -> list[Event]:
    return told


@reply(*_STREAMS)
def _with_length(answer: Reply) -> None:
    if answer.is_stream:
        answer.framing = "length"


WITH_LENGTH = Variant(
    "length-of-streams",
    "Streams are sent with their length, for a gateway has read them whole.",
    (_read_whole, _with_length),
    warns=("event-stream.no-content-length",),
)
