"""What browsers ask before a page may call."""

from wireproof.judges.protocol.situations import SERVER_ERRORS, actual
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, NotApplicable, Outcome
from wireproof.judging.selection import attempts
from wireproof.judging.subject import Subject
from wireproof.transcript.answer import Answer
from wireproof.transcript.exchange import Exchange

_PREFLIGHT = attempts("http.cors")
_ALLOWED_ORIGIN = "access-control-allow-origin"
_ALLOWED_HEADERS = "access-control-allow-headers"
_NOT_NOW = (501, 503)
_NEEDED = ("authorization", "content-type")


@judge("http.cors.preflight", _PREFLIGHT)
def preflights_are_answered_without_a_key(subject: Subject, exchange: Exchange) -> Outcome | None:
    """By a target that lets pages read its other answers; one that does not may refuse them, but not break."""
    if exchange.status in SERVER_ERRORS and exchange.status not in _NOT_NOW:
        return Failed("what browsers ask beforehand is told as a fault of the server", "2xx or 4xx", actual(exchange))
    if not _speaks(subject):
        return NotApplicable(f"no answer has {_ALLOWED_ORIGIN}: the target is not for pages of other origins")
    if exchange.succeeded:
        return PASSED
    return Failed("pages may read the answers, but not ask", "status 200 or 204", actual(exchange))


@judge("http.cors.headers", _PREFLIGHT)
def preflights_allow_what_clients_send(subject: Subject, exchange: Exchange) -> Outcome | None:
    """The origin, the key and the content type."""
    if not isinstance(exchange.answer, Answer) or not exchange.succeeded or not _speaks(subject):
        return None
    sent = dict(exchange.request.headers)
    origin = exchange.answer.header(_ALLOWED_ORIGIN)
    if origin not in ("*", sent.get("origin")):
        return Failed("the origin is allowed elsewhere and not here", "the origin, or *", str(origin), _ALLOWED_ORIGIN)
    listed = ",".join(value for name, value in exchange.answer.headers if name == _ALLOWED_HEADERS)
    allowed = {name.strip().lower() for name in listed.split(",")}
    missing = [name for name in _NEEDED if name not in allowed and "*" not in allowed]
    if missing:
        return Failed(
            f"{' and '.join(missing)} may not be sent", ", ".join(_NEEDED), listed or "none", _ALLOWED_HEADERS
        )
    return PASSED


def _speaks(subject: Subject) -> bool:
    """Whether any answer allows an origin."""
    return any(
        isinstance(exchange.answer, Answer) and exchange.answer.header(_ALLOWED_ORIGIN)
        for exchange in subject.transcript.exchanges
    )
