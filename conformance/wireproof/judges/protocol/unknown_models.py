"""A model that does not exist is never answered for by another one."""

from wireproof.judges.protocol.situations import (
    CLIENT_ERRORS,
    actual,
    error_in_success,
    is_offered,
    is_proven,
    undecided,
)
from wireproof.judging.judge import Judge, judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import attempts
from wireproof.judging.subject import Subject
from wireproof.transcript.exchange import Exchange

_LABELS = (
    "errors.unknown-model",
    "errors.unknown-model.elsewhere/completions",
    "errors.unknown-model.elsewhere/responses",
)


def _refused(label: str) -> Judge:
    @judge("errors.unknown-model.refused", attempts(label))
    def decide(subject: Subject, exchange: Exchange) -> Outcome | None:
        if outcome := undecided(exchange) if exchange.status not in _statuses(subject) else None:
            return outcome
        if error_in_success(exchange) or not is_offered(subject, exchange):
            return None
        if exchange.succeeded:
            return Failed("a model that does not exist was answered for", "a refusal", actual(exchange))
        if exchange.status in CLIENT_ERRORS or exchange.status in _statuses(subject):
            return PASSED
        return Failed("asking for an unknown model is told as a fault of the server", "404", actual(exchange))

    return decide


def _status(label: str) -> Judge:
    @judge("errors.unknown-model.status", attempts(label))
    def decide(subject: Subject, exchange: Exchange) -> Outcome | None:
        statuses = _statuses(subject)
        if exchange.status in statuses:
            return PASSED if is_proven(subject, exchange) else None
        if exchange.status not in CLIENT_ERRORS or not is_proven(subject, exchange) or undecided(exchange):
            return None
        wanted = " or ".join(map(str, statuses))
        return Failed("an unknown model is refused with another status", f"status {wanted}", actual(exchange))

    return decide


def _code(label: str) -> Judge:
    @judge("errors.unknown-model.code", attempts(label))
    def decide(subject: Subject, exchange: Exchange) -> Outcome | None:
        codes = subject.profile.statement["situations"]["unknown_model"]["codes"]
        error = exchange.object.get("error") if exchange.object is not None else None
        if not codes or not isinstance(error, dict) or not is_proven(subject, exchange):
            return None
        code = error.get("code")
        if exchange.status != _statuses(subject)[0] or not (code is None or isinstance(code, str)):
            return None
        if code in codes:
            return PASSED
        return Failed("the code does not tell that the model is unknown", " or ".join(codes), repr(code), "error.code")

    return decide


def _statuses(subject: Subject) -> list[int]:
    return subject.profile.statuses("unknown_model")


UNKNOWN_MODELS = [make(label) for label in _LABELS for make in (_refused, _status, _code)]
