"""What an answer to an invalid request amounts to, before a clause asks whether that is right."""

from typing import Any

from wireproof.judging.acceptance import quoted
from wireproof.judging.outcome import Failed, Inconclusive
from wireproof.judging.subject import Subject
from wireproof.reading.told_errors import tells_error
from wireproof.transcript.answer import NoAnswer
from wireproof.transcript.exchange import RATE_LIMITED, Exchange

CLIENT_ERRORS = range(400, 500)
SERVER_ERRORS = range(500, 600)
NO_SUCH_OPERATION = frozenset({404, 405, 501})


def actual(exchange: Exchange) -> str:
    """Status and body in one line, or why nothing came."""
    if isinstance(exchange.answer, NoAnswer):
        return f"{exchange.answer.cause}: {exchange.answer.message}"
    return quoted(exchange.answer)


def undecided(exchange: Exchange) -> Failed | Inconclusive | None:
    """The outcome where the request was not answered at all, or not for its own sake."""
    if isinstance(exchange.answer, NoAnswer):
        return Failed("no answer came to an invalid request", "a refusal", actual(exchange))
    if exchange.status == RATE_LIMITED or exchange.put_off:
        return Inconclusive(f"refused for the sake of load: {actual(exchange)}")
    return None


def is_offered(subject: Subject, exchange: Exchange) -> bool:
    """Whether the target has the operation at all: it says no such thing, or it was seen to succeed."""
    return exchange.status not in NO_SUCH_OPERATION or is_proven(subject, exchange)


def is_proven(subject: Subject, exchange: Exchange) -> bool:
    """Whether the operation was seen to succeed: one that never does may refuse everything for a reason of its own."""
    return any(other.succeeded and other.operation == exchange.operation for other in subject.transcript.exchanges)


def error_in_success(exchange: Exchange) -> Any:
    """What tells of an error in an answer with a success status: the body, or the first event of a stream; else None.

    A response whose generation failed is no such thing: it is an object of its own with a status and an error.
    """
    if not exchange.succeeded:
        return None
    if (body := exchange.object) is not None:
        return body if tells_error(body) else None
    if exchange.request.wants_stream and exchange.events.payloads:
        first = exchange.events.payloads[0]
        return first if tells_error(first) or first.get("type") == "error" else None
    return None
