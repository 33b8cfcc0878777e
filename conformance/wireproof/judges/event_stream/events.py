"""The single events of a stream: that clients can parse each."""

from wireproof.judges.event_stream.operations import STREAMS
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import streams
from wireproof.judging.subject import Subject
from wireproof.parsing.event_stream import Event
from wireproof.parsing.json_reading import NotJson
from wireproof.transcript.answer import Answer, End
from wireproof.transcript.exchange import Exchange

_SHOWN = 200


def _place(event: Event) -> str:
    return f"byte {event.start}"


def _shown(event: Event) -> str:
    return b"\n".join(event.lines)[:_SHOWN].decode("utf-8", "replace")


@judge("event-stream.data-json", STREAMS)
def data_is_a_json_object_or_done(_: Subject, exchange: Exchange) -> Outcome | None:
    """An event that a vendor named may hold any JSON; what is no text at all is told by another clause."""
    events = [event for event in exchange.events.events if event.data and not event.is_done]
    for event in events:
        if isinstance(event.json, NotJson):
            if event.json.reason.startswith("not UTF-8"):
                return None
            sentence = f"the data of an event is neither JSON nor [DONE]: {event.json.reason}"
            return Failed(sentence, "a JSON object or [DONE]", _shown(event), _place(event))
        if not isinstance(event.json, dict) and event.name is None:
            return Failed("the data of an event is JSON, but no object", "a JSON object", _shown(event), _place(event))
    return PASSED if events else None


@judge("event-stream.no-empty-data", STREAMS)
def no_event_has_empty_data(_: Subject, exchange: Exchange) -> Outcome | None:
    """Comments keep a stream alive without being events."""
    for event in exchange.events.events:
        if not event.data:
            return Failed("an event has empty data", "JSON, or a comment instead", _shown(event), _place(event))
    return PASSED if exchange.events.events else None


@judge("event-stream.no-empty-block", STREAMS)
def no_block_without_data_after_an_id(_: Subject, exchange: Exchange) -> Outcome | None:
    """The standard throws such a block away; widespread clients dispatch it once they have seen an `id`."""
    numbered = False
    for event in exchange.events.blocks:
        numbered = numbered or any(line.startswith(b"id:") for line in event.lines)
        if numbered and not event.dispatched and not event.unfinished:
            sentence = "a block without data follows an event with an `id`"
            return Failed(sentence, "no blocks without data", _shown(event), _place(event))
    return PASSED if numbered else None


@judge("event-stream.finished", STREAMS)
def every_event_is_ended(_: Subject, exchange: Exchange) -> Outcome | None:
    """Only a body that came whole can lack its last blank line; an unfinished comment is nothing."""
    if not isinstance(exchange.answer, Answer) or exchange.answer.end is not End.COMPLETE or not exchange.events.blocks:
        return None
    last = exchange.events.blocks[-1]
    if last.unfinished and last.data:
        return Failed("no blank line ends the last event", "a blank line", _shown(last), _place(last))
    return PASSED


@judge("event-stream.error-object", streams("createCompletion", "createChatCompletion"))
def error_has_the_profile_s_form(subject: Subject, exchange: Exchange) -> Outcome | None:
    """Errors in streams of responses are events with schemas of their own."""
    found = [event for event in exchange.events.events if isinstance(event.json, dict) and event.json.get("error")]
    for event in found:
        for violation in subject.profile.violations("ErrorEnvelope", event.json):
            where = violation.pointer or "the event"
            sentence = f"an error in the stream breaks the schema: {where}: {violation.message}"
            return Failed(sentence, violation.message, _shown(event), _place(event))
    return PASSED if found else None
