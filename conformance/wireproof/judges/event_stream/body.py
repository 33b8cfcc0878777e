"""The body of a stream as a whole: its type, its characters, its end."""

import json
from typing import Any

from wireproof.judges.event_stream.operations import STREAMS
from wireproof.judges.streams.findings import told_events
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Inconclusive, Outcome
from wireproof.judging.selection import streams
from wireproof.judging.subject import Subject
from wireproof.reading.told_errors import tells_error
from wireproof.transcript.answer import Answer, End
from wireproof.transcript.exchange import Exchange

EVENT_STREAM = "text/event-stream"
_TERMINAL = ("response.completed", "response.incomplete", "response.failed", "response.cancelled")
_LONGEST_CHARACTER = 4


@judge("event-stream.content-type", STREAMS)
def content_type_is_event_stream(_: Subject, exchange: Exchange) -> Outcome | None:
    """Parameters are welcome; a charset can only be UTF-8.

    An error with a success status breaks a clause of its own. A stored response may be all that a deployment can give,
    whatever the query asks.
    """
    whole = exchange.object
    if not isinstance(exchange.answer, Answer) or (whole is not None and tells_error(whole)):
        return None
    if whole is not None and exchange.operation == "getResponse":
        return None
    actual = exchange.answer.header("content-type") or "none"
    charset = actual.lower().partition("charset=")[2].partition(";")[0].strip(' "')
    if exchange.answer.media_type == EVENT_STREAM and charset in ("", "utf-8", "utf8"):
        return PASSED
    return Failed("a stream was asked for, and the content type is another", EVENT_STREAM, actual, "content-type")


@judge("event-stream.not-empty", STREAMS)
def stream_holds_an_event(_: Subject, exchange: Exchange) -> Outcome | None:
    """A whole answer instead of a stream breaks the clause of the content type, a torn one that of its end."""
    answer = exchange.answer
    if told_events(exchange):
        return PASSED
    if not isinstance(answer, Answer) or exchange.object is not None or answer.end is not End.COMPLETE:
        return None
    shown = answer.body[:200].decode("utf-8", "replace")
    return Failed("the stream ended without an event", "at least one event", shown or "an empty body")


@judge("event-stream.utf-8", STREAMS)
def stream_is_utf_8(_: Subject, exchange: Exchange) -> Outcome | None:
    """Where reading stopped early, the last character may be cut."""
    if not isinstance(exchange.answer, Answer) or not exchange.answer.body:
        return None
    body = exchange.answer.body
    try:
        body.decode("utf-8")
    except UnicodeDecodeError as error:
        if exchange.answer.end is not End.COMPLETE and error.start > len(body) - _LONGEST_CHARACTER:
            return PASSED
        actual = repr(body[max(0, error.start - 20) : error.start + 20])
        return Failed(f"the stream is not UTF-8: {error.reason}", "UTF-8", actual, f"byte {error.start}")
    return _halves_of_characters(exchange) or PASSED


def _halves_of_characters(exchange: Exchange) -> Failed | None:
    """Half a character, escaped in JSON, is legal JSON and no text: what was cut at the border of two chunks."""
    for event in exchange.events.events:
        try:
            json.dumps(event.json if isinstance(event.json, dict) else None, ensure_ascii=False).encode()
        except UnicodeEncodeError as error:
            actual = repr(error.object[max(0, error.start - 20) : error.start + 20])
            return Failed("a text holds half a character", "whole characters", actual, f"byte {event.start}")
    return None


@judge("event-stream.complete", STREAMS)
def body_is_ended_as_http_frames_it(_: Subject, exchange: Exchange) -> Outcome | None:
    """A broken connection is how some dialects tell of a failure, and never how a good answer ends."""
    if not isinstance(exchange.answer, Answer) or exchange.answer.end is End.LEFT:
        return None
    if exchange.answer.end is End.BROKEN:
        tail = exchange.answer.body[-80:].decode("utf-8", "replace")
        return Failed("the connection broke before the body was ended", "a body ended as HTTP frames it", f"… {tail}")
    return PASSED if exchange.answer.end is End.COMPLETE else None


@judge("event-stream.closed", STREAMS)
def stream_is_closed_after_its_last_event(_: Subject, exchange: Exchange) -> Outcome | None:
    """Without a last event, waiting in vain shows only that the target is slow, or stuck."""
    if not isinstance(exchange.answer, Answer) or exchange.answer.end in {End.LEFT, End.BROKEN}:
        return None
    over = [event for event in told_events(exchange) if event.is_done or _is_terminal(event.json)]
    if exchange.answer.end is End.COMPLETE:
        return PASSED if over else None
    if not over and exchange.request.fields.get("n") in {None, 1} and any(map(_finishes, exchange.events.payloads)):
        message = "the text had its end, and the end of the stream did not come"
        return Failed(message, "the rest of the stream, which needs no model", "a timeout")
    if over:
        return Failed("the stream told its end, and the connection stayed open", "the end of the body", "a timeout")
    return Inconclusive("nothing more came in time")


def _finishes(payload: dict[str, Any]) -> bool:
    """Whether it says why the only choice ended: nothing is left to be generated."""
    choices = payload.get("choices")
    return isinstance(choices, list) and any(
        isinstance(choice, dict) and isinstance(choice.get("finish_reason"), str) for choice in choices
    )


def _is_terminal(payload: object) -> bool:
    return isinstance(payload, dict) and payload.get("type") in _TERMINAL


@judge("event-stream.no-content-length", streams("createCompletion", "createChatCompletion", "createResponse"))
def stream_has_no_content_length(_: Subject, exchange: Exchange) -> Outcome | None:
    """What is told again, as a stored response is, may have a known length."""
    if not isinstance(exchange.answer, Answer) or exchange.answer.media_type != EVENT_STREAM:
        return None
    length = exchange.answer.header("content-length")
    if length is None:
        return PASSED
    sentence = "the length of the stream was known before it was sent, so nothing was sent while it was generated"
    return Failed(sentence, "no content-length", length, "content-length")


@judge("event-stream.no-encoding", STREAMS)
def stream_is_not_compressed(_: Subject, exchange: Exchange) -> Outcome | None:
    """The kit asks for the identity encoding alone."""
    if not isinstance(exchange.answer, Answer):
        return None
    encoding = exchange.answer.header("content-encoding")
    if encoding is None or encoding.strip().lower() in {"", "identity"}:
        return PASSED
    return Failed(
        "the stream is compressed, which nobody asked for", "no content-encoding", encoding, "content-encoding"
    )
