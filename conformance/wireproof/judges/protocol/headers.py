"""Headers that contradict each other, or promise what must not be."""

from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import answers
from wireproof.judging.subject import Subject
from wireproof.transcript.answer import Answer
from wireproof.transcript.exchange import Exchange

_LENGTH, _CODING = "content-length", "transfer-encoding"
_OF_ONE_CALLER = frozenset({"createCompletion", "createChatCompletion", "createResponse", "getResponse"})
_SHARED = frozenset({"public", "s-maxage"})


@judge("http.framing.one-way", answers())
def a_body_is_framed_in_one_way(_subject: Subject, exchange: Exchange) -> Outcome | None:
    """By its length or in chunks: parsers as strict as that of Node refuse an answer that says both."""
    if not isinstance(exchange.answer, Answer):
        return None
    length, coding = exchange.answer.header(_LENGTH), exchange.answer.header(_CODING)
    if length is None or coding is None:
        return PASSED
    both = f"{_LENGTH}: {length}, {_CODING}: {coding}"
    return Failed("the answer says twice where its body ends", f"{_LENGTH} or {_CODING}", both, _LENGTH)


@judge("http.cache.private", answers())
def answers_to_one_caller_are_not_for_all(_subject: Subject, exchange: Exchange) -> Outcome | None:
    """What was generated for one key is not declared to be what shared caches may give to another."""
    if not isinstance(exchange.answer, Answer) or not exchange.succeeded or exchange.operation not in _OF_ONE_CALLER:
        return None
    told = ",".join(value for name, value in exchange.answer.headers if name == "cache-control")
    directives = {directive.partition("=")[0].strip().lower() for directive in told.split(",")}
    if directives & _SHARED and "private" not in directives:
        return Failed("shared caches may keep the answer", "no-store, or nothing", told, "cache-control")
    return PASSED
