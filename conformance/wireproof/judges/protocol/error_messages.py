"""What an error says to people, and where it points."""

import json
import re
from urllib.parse import urlsplit

from wireproof.judges.protocol.refusals import detail, shows_errors
from wireproof.judges.protocol.situations import CLIENT_ERRORS, SERVER_ERRORS, actual, is_proven
from wireproof.judging.judge import Judge, judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import attempts, refusals, silences
from wireproof.judging.subject import Subject
from wireproof.transcript.answer import Answer, NoAnswer
from wireproof.transcript.exchange import Exchange

_FROM_WITHIN = re.compile(
    r"Traceback \(most recent call last\)"
    r"|File \"[^\"]+\", line \d+"
    r"|\n\s+at \S+ ?\(?\S+:\d+"
    r"|goroutine \d+ \["
    r"|panicked at "
    r"|<(html|!doctype|body)\b"
    r"|\b[A-Za-z_]*(Error|Exception)\(['\"{\[]"
    r"|<[\w.]+ object at 0x[0-9a-f]+>"
    r"|\[?\{'type': '[\w.]+', 'loc': "
    r"|\d+ validation errors? for ",
    re.IGNORECASE,
)
_MADE_UP = "sk-wireproof-"
_KEY = re.compile(r"\b(?:sk-[A-Za-z0-9_-]{24,}|gsk_[A-Za-z0-9]{32,}|AIza[A-Za-z0-9_-]{30,})(?![\w*.…-])")
"""Keys as providers make them; what they show of one in a message is broken by dots or asterisks."""
_PRIVATE = re.compile(
    r"\bhttps?://(?:localhost|127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+"
    r"|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+|[\w-]+(?:\.[\w-]+)*\.(?:internal|local|svc))(?::\d+)?(?![\w-]|\.\w)"
)
_WORD = re.compile(r"[a-z][a-z0-9]*([_.-][a-z0-9]+)*")
_FAULTS_OF_THE_SERVER = frozenset({"server_error", "internal_error", "internal_server_error"})
_AT_FAULT = {
    "errors.messages/missing": "messages",
    "errors.messages.forms/text": "messages",
    "errors.messages.forms/empty": "messages",
    "errors.range": "temperature",
}


@judge("errors.message.readable", refusals())
def messages_are_for_people(subject: Subject, exchange: Exchange) -> Outcome | None:
    """Not what a program prints of itself: traces, representations of exceptions, pages."""
    if not shows_errors(subject, exchange) or (found := detail(subject, exchange)) is None:
        return None
    message = found[2].get("message")
    if not isinstance(message, str):
        return None
    if _is_json(message):
        return Failed(
            "the message is JSON, and so another error within this one", "a sentence", message[:200], "message"
        )
    if (address := _PRIVATE.search(message)) and not _is_told(subject, exchange, address[0]):
        return Failed("the message shows an address behind the deployment", "a sentence", address[0], "message")
    if leaked := _FROM_WITHIN.search(message):
        return Failed("the message shows the inside of the program", "a sentence", repr(leaked[0]), "message")
    return PASSED


def _is_told(subject: Subject, exchange: Exchange, address: str) -> bool:
    """Whether the address is the target's own, or came with the request."""
    own = urlsplit(subject.transcript.target.base_url)
    return urlsplit(address).netloc == own.netloc or address.encode() in (exchange.request.body or b"")


def _is_json(message: str) -> bool:
    """Whether it is the text of an object, such as the error of whoever was asked in turn."""
    try:
        return message.lstrip().startswith("{") and isinstance(json.loads(message), dict)
    except ValueError:
        return False


@judge("errors.message.key", refusals())
def a_key_is_not_repeated(_: Subject, exchange: Exchange) -> Outcome | None:
    """Not the whole of it, in the body or a header. Only keys that were made up show it, or those of somebody else."""
    answer, key = exchange.answer, _wrong_key(exchange)
    if not isinstance(answer, Answer):
        return None
    told = [answer.body.decode("utf-8", "replace"), *(value for _, value in answer.headers)]
    sent = f"{key} {exchange.request.path} {(exchange.request.body or b'').decode('utf-8', 'replace')}"
    if foreign := next((found for each in told for found in _KEY.findall(each) if found not in sent), None):
        return Failed("the answer shows a key that is not the caller's", "no key", f"{foreign[:7]}…", "message")
    if key is None:
        return None
    if any(key in each for each in told):
        return Failed("the answer repeats the key that came with the request", "no key, or parts of it", key)
    return PASSED


def _wrong_key(exchange: Exchange) -> str | None:
    """The key of a request whose key was made up: all others are hidden in what is recorded."""
    sent = next((value for name, value in exchange.request.headers if name.lower() == "authorization"), "")
    key = sent.rpartition(" ")[2]
    return key if key.startswith(_MADE_UP) else None


@judge("errors.type.word", refusals())
def types_are_words_for_programs(subject: Subject, exchange: Exchange) -> Outcome | None:
    """`invalid_request_error`, not `Bad Request` or the name of a class."""
    if not shows_errors(subject, exchange) or (found := detail(subject, exchange)) is None:
        return None
    kind = found[2].get("type")
    if not isinstance(kind, str) or not kind.strip():
        return None
    if _WORD.fullmatch(kind):
        return PASSED
    return Failed("the type is no such word as clients compare", "invalid_request_error", repr(kind), "type")


@judge("errors.type.family", refusals())
def what_the_client_got_wrong_is_no_fault_of_the_server(subject: Subject, exchange: Exchange) -> Outcome | None:
    """A status from 400 to 499 with the type of a fault of the server tells two stories."""
    if exchange.status not in CLIENT_ERRORS or not shows_errors(subject, exchange):
        return None
    kind = (found := detail(subject, exchange)) and found[2].get("type")
    if not isinstance(kind, str):
        return None
    if kind.lower() not in _FAULTS_OF_THE_SERVER:
        return PASSED
    return Failed(f"status {exchange.status} comes with the type {kind}", "invalid_request_error", kind, "type")


def _names(label: str, field: str) -> Judge:
    @judge("errors.param.named", attempts(label))
    def decide(subject: Subject, exchange: Exchange) -> Outcome | None:
        if exchange.status not in CLIENT_ERRORS or not is_proven(subject, exchange):
            return None
        if (found := detail(subject, exchange)) is None:
            return None
        param, message = found[2].get("param"), found[2].get("message")
        place = param if isinstance(param, str) and param else message
        if isinstance(place, str) and field in place.lower():
            return PASSED
        return Failed(f"the error does not say that {field} is at fault", field, actual(exchange), "param")

    return decide


NAMED = [_names(label, field) for label, field in _AT_FAULT.items()]


@judge("errors.fuzzed.answered", refusals())
def no_request_brings_the_server_down(subject: Subject, exchange: Exchange) -> Outcome | None:
    """Whatever a client sends is the client's fault or nobody's."""
    if exchange.probe != "fuzz" or exchange.operation is None:
        return None
    situations = ("wrong_type", "out_of_range", "missing_field", "unknown_model")
    lawful = {status for situation in situations for status in subject.profile.statuses(situation)}
    if exchange.status not in SERVER_ERRORS or exchange.status in lawful:
        return PASSED
    if exchange.status != 500:  # noqa: PLR2004 - the others tell of what is behind the target, or not there
        return None
    return Failed("a generated request is told as a fault of the server", "an answer or status 4xx", actual(exchange))


@judge("errors.fuzzed.answered", silences())
def no_request_ends_the_connection(_: Subject, exchange: Exchange) -> Outcome | None:
    """A connection that is closed instead of an answer tells of a handler that broke.

    A target that cannot be reached, or is slow, may be so for other reasons.
    """
    closed = isinstance(exchange.answer, NoAnswer) and "disconnected without sending" in exchange.answer.message
    if exchange.probe != "fuzz" or not closed:
        return None
    return Failed("a request ended the connection without an answer", "an answer or status 4xx", actual(exchange))
