"""Whether a valid request was answered, rather than by an error behind a status that says all is well."""

import json
import re
from collections.abc import Callable
from typing import Any

from wireproof.judges.streams.findings import told_events
from wireproof.judging.judge import Judge
from wireproof.judging.outcome import Failed, Inconclusive, Outcome
from wireproof.judging.selection import streams
from wireproof.judging.subject import Subject
from wireproof.transcript.exchange import Exchange

_ERROR_TYPES = ("error", "server_error", "response.error", "response.failed")
_NO_FAULT = re.compile(
    r"rate.?limit|overload|capacity|quota|billing"
    r"|context.?(length|window|size)|maximum context|too many (tokens|requests)",
    re.IGNORECASE,
)
_SHOWN = 300
_SURFACES = {
    "completions.stream.answered": ("createCompletion",),
    "chat.stream.answered": ("createChatCompletion",),
    "responses.stream.answered": ("createResponse", "getResponse"),
}


def _error(exchange: Exchange) -> dict[str, Any] | None:
    """The first event that tells of an error."""
    for event in told_events(exchange):
        payload = event.json
        if isinstance(payload, dict) and (payload.get("type") in _ERROR_TYPES or _is_error(payload.get("error"))):
            return payload
    return None


def _is_error(value: Any) -> bool:
    return isinstance(value, dict | str) and bool(value)


def _without_error(subject: Subject, exchange: Exchange) -> Outcome | None:
    """A directed request is known to be valid, so an error in its stream needs a reason; fuzzing deserves it often."""
    error = _error(exchange)
    if error is None or exchange.expectation is None:
        return None
    shown = json.dumps(error, ensure_ascii=False)[:_SHOWN]
    capability = exchange.expectation.capability
    if capability is not None and subject.profile.capability(capability) != "core":
        return Inconclusive(f"the stream tells of an error, and {capability} is optional: {shown}")
    if _NO_FAULT.search(shown):
        return Inconclusive(f"the stream tells of an error that is not the request's: {shown}")
    return Failed("a valid request was answered with status 200 and an error in the stream", "an answer", shown)


def _judge(clause: str, operations: tuple[str, ...]) -> Judge:
    decide: Callable[[Subject, Exchange], Outcome | None] = _without_error
    return Judge(clause, streams(*operations), decide)


JUDGES = [_judge(clause, operations) for clause, operations in _SURFACES.items()]
