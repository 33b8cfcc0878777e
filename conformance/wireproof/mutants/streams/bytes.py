"""Bytes, lines and HTTP of event streams."""

import gzip
import json

from wireproof.mutants.mutant import Mutant, mutant
from wireproof.mutants.streams.telling import ALL, CHUNKED, Told, is_content
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.events import Event
from wireproof.peers.wire.headers import Headers
from wireproof.peers.wire.reply import Piece, Reply, text_reply
from wireproof.peers.wire.rules import CHAT, COMPLETIONS, RESPONSES, Json, events, instead, pieces, reply, request

_TEXTS = ("chat.modes.same-text", "completions.modes.same-text", "responses.modes.text")
_EVENT_STREAM = Headers([("content-type", "text/event-stream")])


@mutant("event-stream.content-type", source="W104")
@reply(*ALL)
def content_type_plain(answer: Reply) -> None:
    """Streams are announced as plain text."""
    if answer.is_stream:
        answer.headers.set("content-type", "text/plain; charset=utf-8")


@mutant("event-stream.content-type", source="W104")
@reply(*ALL)
def content_type_missing(answer: Reply) -> None:
    """Streams have no content type."""
    if answer.is_stream:
        answer.headers.drop("content-type")


@mutant("event-stream.content-type")
@reply(RESPONSES)
def content_type_stream_json(answer: Reply) -> None:
    """Streams of responses are announced as lines of JSON."""
    if answer.is_stream:
        answer.headers.set("content-type", "application/x-ndjson")


@mutant("event-stream.content-type")
@reply(*ALL)
def content_type_latin(answer: Reply) -> None:
    """Streams are announced in another charset than theirs."""
    if answer.is_stream:
        answer.headers.set("content-type", "text/event-stream; charset=iso-8859-1")


@mutant("event-stream.finished")
@pieces(CHAT)
def last_blank_line_missing(written: list[Piece], call: Call) -> list[Piece]:
    """No blank line ends the last event."""
    if not call.fields.get("stream"):
        return written
    return [*written[:-1], Piece(written[-1].data.rstrip(b"\n"), written[-1].wait)]


@mutant("event-stream.data-json", "event-stream.finished")
@events(*CHUNKED)
def blank_lines_missing(told: Told) -> list[bytes]:
    """One line break, and no blank line, ends each event."""
    return [event.raw.rstrip(b"\n") + b"\n" for event in told]


@mutant("event-stream.data-json", "event-stream.not-empty")
@events(*CHUNKED)
def lines_of_json(told: Told) -> list[bytes]:
    """Chunks are written as lines of JSON, without `data:`."""
    return [f"{event.text}\n".encode() for event in told]


@mutant("event-stream.data-json", "event-stream.not-empty")
@events(*CHUNKED)
def prefix_large(told: Told) -> list[bytes]:
    """The field is named `Data:`."""
    return [event.raw.replace(b"data:", b"Data:", 1) for event in told]


@mutant("event-stream.data-json")
@events(*CHUNKED)
def event_split(told: Told) -> list[Event | bytes]:
    """A long event is written as two, in the middle of its JSON."""
    text = told[1].text or ""
    return [told[0], *(f"data: {half}\n\n".encode() for half in (text[:30], text[30:])), *told[2:]]


@mutant("event-stream.data-json")
@events(*CHUNKED)
def line_break_in_data(told: Told) -> list[Event | bytes]:
    """A line break within a text is written as it is, not escaped."""
    broken = told[1].raw.replace(b'"id":"', b'"id":"\n', 1)
    return [told[0], broken, *told[2:]]


@mutant("event-stream.no-empty-data", source="W105")
@events(*CHUNKED)
def empty_data(told: Told) -> list[Event | bytes]:
    """An event with empty data keeps the connection alive."""
    return [told[0], b"data:\n\n", *told[1:]]


@mutant("event-stream.data-json")
@events(*CHUNKED)
def null_data(told: Told) -> list[Event | bytes]:
    """An event holds null."""
    return [told[0], b"data: null\n\n", *told[1:]]


@mutant("event-stream.data-json")
@events(*CHUNKED)
def array_data(told: Told) -> list[Event | bytes]:
    """Each chunk is within an array."""
    return [f"data: [{event.text}]\n\n".encode() if event.json else event for event in told]


@mutant("event-stream.data-json")
@events(*ALL)
def encoded_twice(told: Told) -> list[Event | str]:
    """The JSON of each event is encoded twice."""
    return [json.dumps(event.text) if event.json else event for event in told]


@mutant("event-stream.data-json")
@events(CHAT)
def representations(told: Told) -> list[Event | str]:
    """Each event holds the representation of a dictionary of Python."""
    return [repr(event.json) if event.json else event for event in told]


@mutant("event-stream.data-json")
@events(RESPONSES)
def ping_event(told: Told) -> list[Event | bytes]:
    """A named event with a word keeps streams of responses alive."""
    return [told[0], b"event: ping\ndata: ping\n\n", *told[1:]]


@mutant("event-stream.no-empty-block", source="W105")
@events(*CHUNKED)
def comments_between_numbered_events(told: Told) -> list[Event | bytes]:
    """Events have an `id`, and blocks of comments come between, which some clients dispatch."""
    numbered = [b"id: %d\n" % number + event.raw for number, event in enumerate(told)]
    return [numbered[0], b": ping\n\n", *numbered[1:]]


@mutant("event-stream.flushed", source="W101", settings={"pace": 0.02})
@pieces(*ALL)
def held_back(written: list[Piece], call: Call) -> list[Piece]:
    """Streams are collected and sent as one."""
    if not call.fields.get("stream"):
        return written
    return [Piece(b"".join(each.data for each in written), sum(each.wait for each in written))]


@mutant(
    "event-stream.flushed",
    source="W101",
    settings={"pace": 0.02},
    reason="Two short streams of one operation may come at once for reasons of the model.",
)
@pieces(CHAT)
def held_back_in_blocks(written: list[Piece], call: Call) -> list[Piece]:
    """Streams of chat are sent in blocks of 8 KiB."""
    if not call.fields.get("stream"):
        return written
    held: list[Piece] = [Piece(b"")]
    for each in written:
        if len(held[-1].data) > 8192:  # noqa: PLR2004 - the size of a usual buffer
            held.append(Piece(b""))
        held[-1] = Piece(held[-1].data + each.data, held[-1].wait + each.wait)
    return held


def _compress(written: list[Piece], call: Call) -> list[Piece]:
    return [Piece(gzip.compress(b"".join(each.data for each in written)))] if call.fields.get("stream") else written


def _compressed(answer: Reply) -> None:
    if answer.is_stream:
        answer.headers.set("content-encoding", "gzip")


COMPRESSED = Mutant(
    "streams.compressed",
    ("event-stream.no-encoding",),
    "Streams of chat are compressed, whatever the client accepts.",
    (pieces(CHAT)(_compress), reply(CHAT)(_compressed)),
)


def _collected(told: list[Event]) -> list[Event]:
    return told


def _with_length(answer: Reply) -> None:
    if answer.is_stream:
        answer.framing = "length"


LENGTH_STATED = Mutant(
    "streams.length-stated",
    ("event-stream.no-content-length",),
    "The length of streams is stated, so that they were collected before.",
    (events(CHAT)(_collected), reply(CHAT)(_with_length)),
)


@mutant("event-stream.complete")
@reply(*ALL)
def last_chunk_missing(answer: Reply) -> None:
    """The connection is closed without the last chunk of HTTP."""
    answer.broken = answer.is_stream


@mutant("event-stream.not-empty", source="W134")
@pieces(CHAT)
def empty_stream(written: list[Piece], call: Call) -> list[Piece]:
    """Streams of chat have no bytes."""
    return [] if call.fields.get("stream") else written


@mutant("event-stream.not-empty", source="W134")
@instead(COMPLETIONS)
def empty_stream_for_options(call: Call) -> Reply | None:
    """A stream of a completion with `stream_options` has no bytes."""
    return Reply(200, _EVENT_STREAM.copy(), []) if call.fields["stream"] and call.fields["stream_options"] else None


@mutant("chat.stream.answered")
@reply(CHAT)
def done_alone(answer: Reply) -> None:
    """Streams of chat consist of `[DONE]`."""
    if answer.is_stream:
        answer.pieces = [Piece(b"data: [DONE]\n\n")]


@mutant("event-stream.utf-8")
@events(*ALL)
def latin_1(told: Told) -> list[bytes]:
    """Streams are written in Latin-1."""
    return [event.raw.decode().encode("latin-1", "replace") for event in told]


@mutant(*_TEXTS, settings={"words": "unusual"})
@events(*ALL)
def characters_cut(told: Told) -> list[bytes]:
    """A character of several bytes is written as one that stands for the broken halves."""
    written = [event.raw for event in told]
    return [each.decode("ascii", "replace").encode() if not each.isascii() else each for each in written]


@mutant(*_TEXTS, settings={"words": "unusual"})
@events(*ALL)
def characters_twice_encoded(told: Told) -> list[bytes]:
    """Characters beyond ASCII are taken for Latin-1 and encoded once more."""
    return [event.raw.decode("latin-1").encode() for event in told]


@mutant("event-stream.closed")
@pieces(RESPONSES)
def connection_left_open(written: list[Piece], call: Call) -> list[Piece]:
    """The connection is held open after the last event of a response."""
    return [*written, Piece(b"\n", 60.0)] if call.fields.get("stream") else written


@mutant("chat.streaming.accepted", "event-stream.content-type")
@request(CHAT)
def chat_stream_ignored(fields: Json) -> None:
    """`stream` is ignored in chat: the answer is whole."""
    fields["stream"] = False
    del fields["stream_options"]


@mutant("event-stream.not-empty")
@instead(COMPLETIONS)
def page_as_stream(call: Call) -> Reply | None:
    """Instead of the events of a completion comes a page for people."""
    page = "<html><body>Please wait</body></html>"
    return text_reply(page, 200, "text/event-stream") if call.fields["stream"] else None


@mutant("chat.modes.same-text", "event-stream.complete", "chat.stream.finish")
@events(CHAT)
def cut_in_the_middle(told: Told) -> Told:
    """Streams of chat end in the middle of the text."""
    content = [event for event in told if is_content(event)]
    return told[: told.index(content[len(content) // 2])]
