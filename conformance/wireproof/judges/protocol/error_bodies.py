"""The body of a refusal is JSON, and says so."""

from wireproof.judges.protocol.refusals import JSON, declared, shows_errors
from wireproof.judges.protocol.situations import actual
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import refusals
from wireproof.judging.subject import Subject
from wireproof.transcript.answer import Answer
from wireproof.transcript.exchange import Exchange


@judge("errors.body.json", refusals())
def refusals_have_a_json_object(subject: Subject, exchange: Exchange) -> Outcome | None:
    """Unless the dialect is known to refuse in another form with this status."""
    if not isinstance(exchange.answer, Answer) or not shows_errors(subject, exchange):
        return None
    if exchange.object is not None:
        return PASSED
    kinds = declared(subject.profile, exchange)
    if exchange.answer.body and exchange.answer.media_type in kinds.keys() - {JSON}:
        return None
    expected = " or ".join(kinds or {JSON})
    return Failed("the body of a refusal is no JSON object", expected, actual(exchange))


@judge("errors.body.content-type", refusals())
def refusals_say_that_they_are_json(subject: Subject, exchange: Exchange) -> Outcome | None:
    """One dialect declares what it refuses a stream with as a stream."""
    if not isinstance(exchange.answer, Answer) or exchange.object is None or not shows_errors(subject, exchange):
        return None
    kind = exchange.answer.media_type
    streaming = subject.profile.name == "hadrian" and exchange.request.wants_stream
    if kind == JSON or (streaming and kind == "text/event-stream"):
        return PASSED
    return Failed("an error in JSON is declared as something else", JSON, kind or "no content type", "content-type")
