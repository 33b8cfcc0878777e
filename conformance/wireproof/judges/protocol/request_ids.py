"""The header that names a request."""

from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import answers
from wireproof.judging.subject import Subject
from wireproof.transcript.answer import Answer
from wireproof.transcript.exchange import Exchange


@judge("http.request-id.present", answers())
def answers_name_their_request(subject: Subject, exchange: Exchange) -> Outcome | None:
    """In the dialects that always do."""
    stated = subject.profile.statement["request_id_header"]
    if exchange.operation is None or stated["presence"] != "required":
        return None
    if _identifier(subject, exchange):
        return PASSED
    return Failed("the answer does not name its request", " or ".join(stated["names"]), "no such header")


@judge("http.request-id.unique", answers())
def no_two_requests_have_one_name(subject: Subject, exchange: Exchange) -> Outcome | None:
    """Unless they are the same request, whose answer a cache may repeat with its headers."""
    own = _identifier(subject, exchange)
    if not own:
        return None
    for other in subject.transcript.exchanges:
        if other is exchange:
            break
        if _identifier(subject, other) == own and _asked(other) != _asked(exchange):
            return Failed(f"the request has the name of {other.label}", "a name of its own", own)
    return PASSED


@judge("http.request-id.one", answers())
def a_request_has_one_name(subject: Subject, exchange: Exchange) -> Outcome | None:
    """A header that is empty names nothing, and of two names nobody knows which to report."""
    if not isinstance(exchange.answer, Answer) or exchange.operation is None:
        return None
    for name in subject.profile.statement["request_id_header"]["names"]:
        values = [value.strip() for header, value in exchange.answer.headers if header == name]
        if len(set(values)) > 1:
            return Failed(f"{name} is there more than once", "one name", repr(values), name)
        if values == [""]:
            return Failed(f"{name} is empty", "a name", "''", name)
        if values:
            return PASSED
    return None


def _identifier(subject: Subject, exchange: Exchange) -> str | None:
    if not isinstance(exchange.answer, Answer):
        return None
    values = (exchange.answer.header(name) for name in subject.profile.statement["request_id_header"]["names"])
    return next((value for value in values if value), None)


def _asked(exchange: Exchange) -> tuple[str, str, bytes | None]:
    return exchange.request.method, exchange.request.path, exchange.request.body
