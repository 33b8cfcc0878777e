"""Paths that there are not, and methods that a path does not have."""

from collections.abc import Sequence

from wireproof.judges.protocol.situations import NO_SUCH_OPERATION, SERVER_ERRORS, actual, undecided
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, NotApplicable, Outcome
from wireproof.judging.selection import attempts
from wireproof.judging.subject import Subject
from wireproof.transcript.answer import Answer
from wireproof.transcript.exchange import Exchange

_ROUTE = attempts("http.route")
_METHOD = attempts("http.method")
_FORBIDDEN_ORIGIN = 403
_METHOD_NOT_ALLOWED = 405
_BEFORE_PATHS = (401, 403, 429)


@judge("http.route.refused", _ROUTE)
def an_unknown_path_is_refused(subject: Subject, exchange: Exchange) -> Outcome | None:
    """With the status of the dialect, and not with a page for people."""
    if outcome := undecided(exchange):
        return outcome
    situation = subject.profile.statement["situations"]["unknown_route"]
    if exchange.status == _FORBIDDEN_ORIGIN:
        return NotApplicable(f"refused for the origin that was sent: {actual(exchange)}")
    if exchange.status not in situation["statuses"]:
        wanted = " or ".join(map(str, situation["statuses"]))
        return Failed("an unknown path is answered otherwise", f"status {wanted}", actual(exchange))
    if _is_page(exchange) and "html" not in situation["bodies"]:
        return Failed("an unknown path is answered with a page", "an error in JSON", actual(exchange))
    return PASSED


@judge("http.route.envelope", _ROUTE)
def an_unknown_path_is_refused_with_an_error(subject: Subject, exchange: Exchange) -> Outcome | None:
    """In the form that all errors have, so that clients can show the message."""
    bodies = subject.profile.statement["situations"]["unknown_route"]["bodies"]
    return _envelope(exchange, bodies) if exchange.status in subject.profile.statuses("unknown_route") else None


@judge("http.method.refused", _METHOD)
def a_wrong_method_is_refused(_subject: Subject, exchange: Exchange) -> Outcome | None:
    """Neither answered nor told as a fault of the server (501 says that nobody can do it)."""
    if outcome := undecided(exchange):
        return outcome
    if exchange.succeeded or (exchange.status in SERVER_ERRORS and exchange.status not in NO_SUCH_OPERATION):
        return Failed("a GET of what can only be posted is answered otherwise", "status 405", actual(exchange))
    return PASSED


@judge("http.method.status", _METHOD)
def a_wrong_method_is_told_from_an_unknown_path(subject: Subject, exchange: Exchange) -> Outcome | None:
    """405, unless the dialect's own server tells no difference."""
    wanted = subject.profile.statuses("wrong_method")[0]
    if exchange.status in (wanted, _METHOD_NOT_ALLOWED):
        return PASSED
    if exchange.status not in NO_SUCH_OPERATION or not _offers_completions(subject):
        return None
    return Failed("the wrong method is told as something else", f"status {wanted}", actual(exchange))


@judge("http.method.allow", _METHOD)
def a_wrong_method_is_told_the_right_ones(subject: Subject, exchange: Exchange) -> Outcome | None:
    """HTTP demands `allow` with 405."""
    if not isinstance(exchange.answer, Answer) or exchange.status != _METHOD_NOT_ALLOWED:
        return None
    allowed = exchange.answer.header("allow")
    if allowed is None:
        return Failed("405 comes without the methods that are allowed", "allow: POST", "no such header", "allow")
    if "POST" not in [method.strip().upper() for method in allowed.split(",")] and _offers_completions(subject):
        return Failed("the method that works is not among the allowed ones", "POST", allowed, "allow")
    return PASSED


@judge("http.method.envelope", _METHOD)
def a_wrong_method_is_refused_with_an_error(subject: Subject, exchange: Exchange) -> Outcome | None:
    """In the form that all errors have."""
    bodies = subject.profile.statement["situations"]["wrong_method"]["bodies"]
    return _envelope(exchange, bodies) if exchange.status in NO_SUCH_OPERATION else None


def _envelope(exchange: Exchange, bodies: Sequence[str]) -> Outcome | None:
    """Whether there is an `error` with a message, where the dialect's own server sends nothing but JSON."""
    if list(bodies) != ["json"] or _is_page(exchange):
        return None
    error = exchange.object.get("error") if exchange.object is not None else None
    if isinstance(error, dict) and isinstance(error.get("message"), str):
        return PASSED
    return Failed("the refusal has no error with a message", '{"error": {"message": …}}', actual(exchange))


def _is_page(exchange: Exchange) -> bool:
    if not isinstance(exchange.answer, Answer):
        return False
    begin = exchange.answer.body[:200].lstrip().lower()
    return exchange.answer.media_type == "text/html" or begin.startswith((b"<!doctype", b"<html"))


def _offers_completions(subject: Subject) -> bool:
    """Whether a POST to the path of the wrong method was seen to be more than an unknown path.

    Keys and rates are looked at before paths: who is refused for these learns nothing of the path.
    """
    return any(
        exchange.operation == "createCompletion"
        and exchange.status is not None
        and (exchange.succeeded or exchange.status not in (*NO_SUCH_OPERATION, *_BEFORE_PATHS))
        for exchange in subject.transcript.exchanges
    )
