"""The `event` fields of response streams."""

from wireproof.judges.streams.findings import told_events
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import streams
from wireproof.judging.subject import Subject
from wireproof.transcript.exchange import Exchange


@judge("responses.stream.event-name", streams("createResponse", "getResponse"))
def event_field_repeats_the_type(subject: Subject, exchange: Exchange) -> Outcome | None:
    """What vendors add may be named as they like; some profiles let the field be left out."""
    required = subject.profile.statement["event_line_on_responses"] == "required"
    seen = False
    for index, event in enumerate(told_events(exchange)):
        kind = event.json.get("type") if isinstance(event.json, dict) else None
        if not isinstance(kind, str) or not (kind.startswith("response.") or kind == "error"):
            continue
        if event.name is None and not required:
            continue
        seen = True
        if event.name != kind:
            what = "has no `event` field" if event.name is None else f"is named {event.name!r}"
            return Failed(
                f"the event of type {kind} {what}", kind, str(event.name), f"event {index}, byte {event.start}"
            )
    return PASSED if seen else None
