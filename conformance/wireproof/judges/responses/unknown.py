"""Responses that were never there are not found, whatever is done with them."""

import re
from urllib.parse import unquote

from wireproof.judging.acceptance import quoted
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import answers
from wireproof.judging.subject import Subject
from wireproof.reading.told_errors import tells_error
from wireproof.transcript.answer import Answer
from wireproof.transcript.exchange import FUZZ, Exchange

_OPERATIONS = ("getResponse", "deleteResponse", "cancelResponse", "listInputItems")
_PATH = re.compile(r"/responses/([^/?]+)")
_PLAIN = re.compile(r"[A-Za-z0-9_-]+")
_CLIENT_ERRORS = range(400, 500)
_BROKEN = 500


@judge("responses.state.unknown", answers(*_OPERATIONS))
def what_was_never_there_is_not_found(subject: Subject, exchange: Exchange) -> Outcome | None:
    """Made-up ids, asked for at random: neither a success nor, where the id is a plain word, a fault of the server."""
    found = _PATH.match(exchange.request.path)
    if exchange.probe != FUZZ or found is None or not isinstance(exchange.answer, Answer):
        return None
    identifier = unquote(found[1])
    if exchange.operation != "deleteResponse" and _answers_for(subject, exchange, identifier):
        return Failed("a response that was never there is answered for", "status 404", quoted(exchange.answer))
    plain = _PLAIN.fullmatch(identifier) is not None and "?" not in exchange.request.path
    if exchange.status == _BROKEN and plain and _BROKEN not in subject.profile.statuses("unknown_response"):
        message = "a response that was never there is told as a fault of the server"
        return Failed(message, "status 404", quoted(exchange.answer))
    return PASSED if exchange.status in _CLIENT_ERRORS else None


@judge("responses.state.delete.unknown", answers("deleteResponse"))
def what_was_never_there_is_not_deleted(subject: Subject, exchange: Exchange) -> Outcome | None:
    """Nor told to be; a target that deletes as often as it is asked loses nothing, and says nothing either."""
    found = _PATH.match(exchange.request.path)
    if exchange.probe != FUZZ or found is None or not isinstance(exchange.answer, Answer):
        return None
    if _answers_for(subject, exchange, unquote(found[1])) and not _is_denied(subject, exchange):
        return Failed("a response that was never there is told to be deleted", "status 404", quoted(exchange.answer))
    return PASSED if exchange.status in _CLIENT_ERRORS else None


def _answers_for(subject: Subject, exchange: Exchange, identifier: str) -> bool:
    body = exchange.object
    told = exchange.succeeded and body is not None and not tells_error(body)
    return told and not _was_told(subject, identifier)


def _is_denied(subject: Subject, exchange: Exchange) -> bool:
    """Whether the success says that nothing was deleted, or the dialect deletes what is not there."""
    denied = (exchange.object or {}).get("deleted") is False
    return denied or exchange.status in subject.profile.statuses("delete_unknown_response")


def _was_told(subject: Subject, identifier: str) -> bool:
    """Whether any answer has the id: a target that counts its responses may come by a made-up one."""
    told = f'"{identifier}"'.encode()
    return any(
        each.operation == "createResponse" and isinstance(each.answer, Answer) and told in each.answer.body
        for each in subject.transcript.exchanges
    )
