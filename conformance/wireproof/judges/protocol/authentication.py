"""Requests without a key, and with a wrong one."""

from wireproof.judges.protocol.situations import CLIENT_ERRORS, actual, error_in_success, is_proven
from wireproof.judging.judge import Judge, judge
from wireproof.judging.outcome import PASSED, Failed, Inconclusive, NotApplicable, Outcome
from wireproof.judging.selection import attempts
from wireproof.judging.subject import Subject
from wireproof.transcript.answer import NoAnswer
from wireproof.transcript.exchange import RATE_LIMITED, Exchange

_CREDENTIALS = frozenset({"authorization", "x-api-key", "api-key"})
_WITHOUT = "authentication.missing"
_WRONG = "authentication.wrong"
_NEEDLESS = "no request was refused for its key: the target needs none, or refuses as other clauses tell"
_MALFORMED = ("completions", "scheme")
"""Steps whose header is none of a bearer: RFC 6750 has 400 for that."""
_BAD_REQUEST = 400
_PROBES = (_WITHOUT, _WRONG, "authentication.operations")


@judge("authentication.missing.refused", attempts(_WITHOUT))
def a_request_without_a_key_is_refused(subject: Subject, exchange: Exchange) -> Outcome | None:
    """Unless the target takes any key or none: then it needs none, which is its own affair."""
    needless = "it answers without a key as with a wrong one: it needs none"
    return _decision(subject, exchange, "missing_credentials", _WRONG, needless)


@judge("authentication.wrong.refused", attempts(_WRONG))
def a_request_with_a_wrong_key_is_refused(subject: Subject, exchange: Exchange) -> Outcome | None:
    """Unless the target answers without a key as well."""
    needless = "it answers with a wrong key as without one: it needs none"
    return _decision(subject, exchange, "invalid_credentials", _WITHOUT, needless)


def _at_operation(clause: str, step: str, situation: str) -> Judge:
    """The same at another operation, of a target that was seen to refuse a request for its key."""

    @judge(clause, attempts(f"authentication.operations/{step}"))
    def decide(subject: Subject, exchange: Exchange) -> Outcome | None:
        if not _refuses(subject, _WITHOUT) and not _refuses(subject, _WRONG):
            return NotApplicable(_NEEDLESS)
        other = _WITHOUT if _refuses(subject, _WITHOUT) else _WRONG
        if step in _MALFORMED and exchange.status == _BAD_REQUEST:
            return PASSED
        return _decision(subject, exchange, situation, other, "")

    return decide


AT_OPERATIONS = [
    _at_operation("authentication.operations.refused", "completions", "missing_credentials"),
    _at_operation("authentication.operations.refused", "responses", "missing_credentials"),
    _at_operation("authentication.operations.refused", "chat", "invalid_credentials"),
    _at_operation("authentication.operations.refused", "stream", "invalid_credentials"),
    _at_operation("authentication.operations.refused", "scheme", "invalid_credentials"),
    _at_operation("authentication.models.refused", "models", "missing_credentials"),
]


@judge("authentication.stored.refused", attempts("authentication.operations/stored"))
def what_is_stored_is_not_shown_to_everybody(subject: Subject, exchange: Exchange) -> Outcome | None:
    """Refused for the key, or not found by somebody who has none."""
    if not _has_key(subject) or not (_refuses(subject, _WITHOUT) or _refuses(subject, _WRONG)):
        return NotApplicable(_NEEDLESS)
    if exchange.succeeded and (exchange.object or {}).get("output") and not error_in_success(exchange):
        return Failed("a stored response was read without a key", "status 401", actual(exchange))
    return PASSED if exchange.status in CLIENT_ERRORS else None


def _decision(subject: Subject, exchange: Exchange, situation: str, other: str, needless: str) -> Outcome | None:
    if not _has_key(subject):
        return NotApplicable("this run has no key")
    if exchange.status in subject.profile.statuses(situation) and not error_in_success(exchange):
        return PASSED
    wanted = f"status {' or '.join(map(str, subject.profile.statuses(situation)))}"
    if exchange.succeeded:
        return _answered(subject, exchange, other, needless, wanted)
    return _refused(subject, exchange, wanted)


def _answered(subject: Subject, exchange: Exchange, other: str, needless: str, wanted: str) -> Outcome | None:
    if error_in_success(exchange):
        return None
    if not _refuses(subject, other):
        return NotApplicable(needless)
    return Failed("the request was answered, although another one was refused for its key", wanted, actual(exchange))


def _refused(subject: Subject, exchange: Exchange, wanted: str) -> Outcome:
    if isinstance(exchange.answer, NoAnswer):
        return Failed("no answer came", wanted, actual(exchange))
    if exchange.status == RATE_LIMITED:
        return Inconclusive(f"refused for the sake of load: {actual(exchange)}")
    if not is_proven(subject, exchange):
        return NotApplicable(f"the operation never succeeds: {actual(exchange)}")
    if _is_told_to_the_right_key(subject, exchange):
        return Inconclusive(f"requests with the right key are refused in the same words: {actual(exchange)}")
    return Failed("the refusal does not tell that the key is the reason", wanted, actual(exchange))


def _is_told_to_the_right_key(subject: Subject, exchange: Exchange) -> bool:
    """Whether a request of the run's own key was refused by the same answer, which so has nothing to do with keys.

    Only refusals of the client's request count: a fault of the server is none to anybody.
    """
    return exchange.status in CLIENT_ERRORS and any(
        other.label not in (_WITHOUT, _WRONG)
        and other.expectation is not None
        and other.operation == exchange.operation
        and other.status == exchange.status
        and other.object is not None
        and other.object == exchange.object
        for other in subject.transcript.exchanges
    )


def _has_key(subject: Subject) -> bool:
    """Whether the run's own requests carry one."""
    return any(
        name.lower() in _CREDENTIALS
        for exchange in subject.transcript.exchanges
        if exchange.probe not in _PROBES
        for name, _ in exchange.request.headers
    )


def _refuses(subject: Subject, label: str) -> bool:
    """Whether the target was seen to refuse a request for its key."""
    exchange = subject.exchange(label)
    return exchange is not None and exchange.status in (401, 403)
