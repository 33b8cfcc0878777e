"""The `event` fields of response streams."""

from collections.abc import Iterator

from wireproof.judges.streams.findings import told_events
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import streams
from wireproof.judging.subject import Subject
from wireproof.parsing.event_stream import Event
from wireproof.transcript.exchange import Exchange


@judge("responses.stream.event-name", streams("createResponse", "getResponse"))
def event_field_repeats_the_type(_: Subject, exchange: Exchange) -> Outcome | None:
    """Where there is one. What vendors add may be named as they like."""
    seen = False
    for kind, event, place in _typed_events(exchange):
        seen |= event.name is not None
        if event.name not in {kind, None}:
            return Failed(f"the event of type {kind} is named {event.name!r}", kind, str(event.name), place)
    return PASSED if seen else None


@judge("responses.stream.event-field", streams("createResponse", "getResponse"))
def events_have_the_field(subject: Subject, exchange: Exchange) -> Outcome | None:
    """Clients that dispatch on it see nothing otherwise."""
    if subject.profile.statement["event_line_on_responses"] != "required":
        return None
    seen = False
    for kind, event, place in _typed_events(exchange):
        seen = True
        if event.name is None:
            return Failed(f"the event of type {kind} has no `event` field", kind, "nothing", place)
    return PASSED if seen else None


@judge("responses.stream.typed", streams("createResponse", "getResponse"))
def events_say_what_they_are(_: Subject, exchange: Exchange) -> Outcome | None:
    """Clients choose by it what to do with an event; an error in the form of other operations is told elsewhere."""
    events = [event for event in told_events(exchange) if isinstance(event.json, dict)]
    for index, event in enumerate(events):
        if not isinstance(event.json.get("type"), str) and "error" not in event.json:
            place = f"event {index}, byte {event.start}"
            return Failed("an event has no type", "type, a text", event.data[:200], place)
    return PASSED if events else None


def _typed_events(exchange: Exchange) -> Iterator[tuple[str, Event, str]]:
    """The official ones with their types and places."""
    for index, event in enumerate(told_events(exchange)):
        kind = event.json.get("type") if isinstance(event.json, dict) else None
        if isinstance(kind, str) and (kind.startswith("response.") or kind == "error"):
            yield kind, event, f"event {index}, byte {event.start}"
