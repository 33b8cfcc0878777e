"""An error has a status that says so, and comes before a stream begins."""

from wireproof.judges.protocol.situations import actual, error_in_success
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import answers, streams
from wireproof.judging.subject import Subject
from wireproof.transcript.exchange import Exchange

_STREAMING = ("createCompletion", "createChatCompletion", "createResponse")


@judge("errors.success-status.never", answers())
def no_error_has_a_success_status(subject: Subject, exchange: Exchange) -> Outcome | None:
    """Clients look at the status first, and take the body for an answer."""
    if not exchange.succeeded or exchange.operation is None:
        return None
    if exchange.object is None or error_in_success(exchange) is None:
        return PASSED
    lawful = subject.profile.statuses("retrieve_unknown_model")
    if exchange.operation == "retrieveModel" and exchange.status in lawful:
        return None
    return Failed("an error is told with a success status", "a status from 400", actual(exchange))


@judge("errors.before-stream.status", streams(*_STREAMING))
def no_stream_begins_with_an_error(_subject: Subject, exchange: Exchange) -> Outcome | None:
    """What is known before the first event is told by the status."""
    if exchange.object is not None or not exchange.events.payloads:
        return None
    if error_in_success(exchange) is None:
        return PASSED
    return Failed("the stream begins with an error", "a refusal in JSON with a status from 400", actual(exchange))
