"""Invalid requests are refused with the status of their situation, and never with a fault of the server's."""

from wireproof.judges.protocol.situations import CLIENT_ERRORS, actual, error_in_success, is_offered, undecided
from wireproof.judging.judge import Judge, judge
from wireproof.judging.outcome import PASSED, Failed, NotApplicable, Outcome
from wireproof.judging.selection import answers, attempts
from wireproof.judging.subject import Subject
from wireproof.transcript.exchange import Exchange

_SCHEMAS = {
    "createCompletion": "CreateCompletionRequest",
    "createChatCompletion": "CreateChatCompletionRequest",
    "createResponse": "CreateResponseRequest",
}
_NO_OBJECT = ("invalid_json", "wrong_type", "missing_field")
"""What a deployment may call a body that is no object."""
_WRONG_TYPES = ("prompt", "max-tokens", "input", "max-output-tokens", "temperature")
_WITH_RANGE = ("temperature", "top_p", "frequency_penalty", "presence_penalty", "n")
"""Values outside the range of these mean nothing; those of others are bounds that a deployment may set wider."""


def _refused_with(clause: str, label: str, *situations: str) -> Judge:
    @judge(clause, attempts(label))
    def decide(subject: Subject, exchange: Exchange) -> Outcome | None:
        statuses = [status for situation in situations for status in subject.profile.statuses(situation)]
        if outcome := undecided(exchange):
            return outcome
        if error_in_success(exchange) or not is_offered(subject, exchange):
            return None
        if exchange.status in statuses:
            return PASSED
        accepted = "an invalid request was accepted" if exchange.succeeded else "the status is another one"
        return Failed(accepted, f"status {_listed(sorted(set(statuses)))}", actual(exchange))

    return decide


def _never_faulted(clause: str, label: str, *situations: str) -> Judge:
    """Accepted or refused, but answered, and not as if the server were at fault."""

    @judge(clause, attempts(label))
    def decide(subject: Subject, exchange: Exchange) -> Outcome | None:
        allowed = {status for situation in situations for status in subject.profile.statuses(situation)}
        if outcome := undecided(exchange):
            return outcome
        if exchange.succeeded or exchange.status in CLIENT_ERRORS or exchange.status in allowed:
            return PASSED
        return Failed("what the client got wrong is told as if the server were at fault", "4xx", actual(exchange))

    return decide


INVALID_REQUESTS = [
    _refused_with("errors.malformed.refused", "errors.malformed", "invalid_json"),
    _refused_with("errors.missing-field.refused", "errors.messages/missing", "missing_field"),
    _refused_with("errors.wrong-type.refused", "errors.messages.forms/text", "wrong_type"),
    _never_faulted("errors.empty-messages.answered", "errors.messages.forms/empty", "missing_field", "out_of_range"),
    _never_faulted("errors.out-of-range.answered", "errors.range", "out_of_range"),
    *(
        _refused_with("errors.bodies.refused", f"errors.bodies/{name}", *_NO_OBJECT)
        for name in ("empty", "null", "list")
    ),
    _never_faulted("errors.bodies.answered", "errors.bodies/plain-text", "wrong_content_type"),
    *(_refused_with("errors.fields.refused", f"errors.fields/{name}", "wrong_type") for name in _WRONG_TYPES),
    _never_faulted("errors.fields.answered", "errors.fields/content", "missing_field", "wrong_type"),
    _never_faulted("errors.fields.answered", "errors.fields/role", "wrong_type", "out_of_range"),
]


@judge("errors.empty-messages.refused", attempts("errors.messages.forms/empty"))
def empty_messages_are_refused(_subject: Subject, exchange: Exchange) -> Outcome | None:
    """There is nothing to answer; some deployments let the model begin anyway."""
    if not exchange.succeeded:
        return PASSED if exchange.status in CLIENT_ERRORS else None
    if error_in_success(exchange):
        return None
    return Failed("a chat without a message was answered", "a refusal", actual(exchange))


@judge("errors.out-of-range.refused", answers(*_SCHEMAS))
def numbers_out_of_range_are_refused(subject: Subject, exchange: Exchange) -> Outcome | None:
    """Of the fields that the profile wants refused; accepted means ignored or bent to something else."""
    fields = _out_of_range(subject, exchange)
    if not fields or error_in_success(exchange):
        return None
    if not exchange.succeeded:
        return PASSED if exchange.status in subject.profile.statuses("out_of_range") else None
    wanted = subject.profile.statement["ranges_refused"]
    if not ({"*", *fields} & set(wanted)):
        return NotApplicable(f"the profile {subject.profile.name} lets {', '.join(fields)} be anything")
    sent = ", ".join(f"{name} {exchange.request.fields[name]}" for name in fields)
    return Failed(f"{sent} was accepted", "a refusal", actual(exchange))


def _out_of_range(subject: Subject, exchange: Exchange) -> list[str]:
    """The fields of the request whose number is out of its range."""
    fields = {name: value for name, value in exchange.request.fields.items() if name in _WITH_RANGE}
    numbers = {name: value for name, value in fields.items() if type(value) in (int, float)}
    if not numbers or exchange.operation is None:
        return []
    found = subject.profile.violations(_SCHEMAS[exchange.operation], exchange.request.fields)
    places = {violation.place for violation in found if "imum of" in violation.message}
    return sorted(name for name in numbers if (name,) in places)


def _listed(statuses: list[int]) -> str:
    return " or ".join(map(str, statuses))
