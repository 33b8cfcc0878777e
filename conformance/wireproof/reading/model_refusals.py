"""What strict reasoning models say of parameters that they do not take, and of limits that are too short for them."""

import re
from collections.abc import Mapping
from typing import Any

from wireproof.reading.chat import first_turn, reasoning_tokens
from wireproof.reading.response import detail_count, output_items, output_text
from wireproof.transcript.exchange import Exchange

NEUTRAL: Mapping[str, Any] = {
    "temperature": 1,
    "top_p": 1,
    "frequency_penalty": 0,
    "presence_penalty": 0,
    "n": 1,
    "logprobs": False,
    "top_logprobs": 0,
}
"""What such models are fixed at: a value that says as much as not sending the parameter."""
REFUSABLE = ("max_tokens", *NEUTRAL, "logit_bias", "stop")
"""What the official service refuses to its reasoning models."""
LIMITS: Mapping[str, tuple[str, ...]] = {
    "createChatCompletion": ("max_completion_tokens", "max_tokens"),
    "createResponse": ("max_output_tokens",),
}
"""By operation, the names of limits that reasoning counts against."""
COMPLETIONS = "createCompletion"
"""Completions never reason, and have one name for their limit; the rest may be refused to them as well."""

_STATUSES = {400, 403, 422}
_REFUSES = re.compile(
    r"unsupported|not support|n['\u2019]t support|not (allowed|available|permitted)|fixed at|\bonly\b", re.IGNORECASE
)
_OF_A_VALUE = re.compile(r"\bonly\b|fixed at|\bvalue\b|does(n['\u2019]t| not) support \S+ with", re.IGNORECASE)
"""Words that leave the parameter its one value; any others refuse it altogether, null too."""
_MODEL = re.compile(r"\bmodels?\b|reasoning|thinking", re.IGNORECASE)
_LEAST = re.compile(r"(?:>=|at least|greater than or equal to|no less than|minimum)\D{0,24}(\d+)", re.IGNORECASE)
_GREATEST_LEAST = 16
"""What the official service asks for at least; more would be no lawful least."""
_NO_ROOM = re.compile(r"(max_tokens|output limit|token limit).{0,40}reached.{0,80}higher", re.IGNORECASE | re.DOTALL)


def refused_parameters(exchange: Exchange) -> tuple[str, ...]:
    """The parameters of the request that were refused for the model's sake; empty for any other answer."""
    if exchange.status not in _STATUSES or exchange.operation not in {*LIMITS, COMPLETIONS}:
        return ()
    message, named = _told(exchange)
    if not (_REFUSES.search(message) and _MODEL.search(message)):
        return ()
    fields, whole = exchange.request.fields, not _OF_A_VALUE.search(message)
    refusable = REFUSABLE if exchange.operation in LIMITS else REFUSABLE[1:]
    sent = [name for name in refusable if name in fields and (whole or is_used(name, fields[name]))]
    if named in sent:
        return (named,)
    return tuple(name for name in sent if re.search(rf"\b{name}\b", message))


def is_used(name: str, value: Any) -> bool:
    """Whether the value of the parameter asks for anything."""
    return value not in (None, [], {}) and (name not in NEUTRAL or value != NEUTRAL[name])


def least_limit(exchange: Exchange) -> int | None:
    """The least tokens that may be asked for, where the request was refused for asking for fewer."""
    if exchange.status not in _STATUSES:
        return None
    message, named = _told(exchange)
    for name in LIMITS.get(exchange.operation or "", ()):
        asked, found = exchange.request.fields.get(name), _LEAST.search(message)
        if found and isinstance(asked, int) and (named == name or name in message):
            return int(found[1]) if asked < int(found[1]) <= _GREATEST_LEAST else None
    return None


def has_no_room(exchange: Exchange) -> bool:
    """Whether reasoning that is not shown took all the tokens of the limit, told by an answer or by a refusal."""
    fields = exchange.request.fields
    if not any(isinstance(fields.get(name), int) for name in LIMITS.get(exchange.operation or "", ())):
        return False
    if not exchange.succeeded:
        return exchange.status in _STATUSES and bool(_NO_ROOM.search(_told(exchange)[0]))
    if exchange.operation == "createChatCompletion":
        turn = first_turn(exchange)
        cut = turn is not None and turn.finish_reason == "length" and not (turn.said or turn.calls or turn.refusal)
        return cut and reasoning_tokens(exchange) > 0
    response = exchange.object
    if exchange.streamed or response is None or response.get("status") != "incomplete":
        return False
    silent = not output_text(response) and not output_items(response, "function_call")
    return silent and bool(detail_count(response, "output_tokens_details", "reasoning_tokens"))


def _told(exchange: Exchange) -> tuple[str, str | None]:
    """The message of an error and the parameter it names."""
    body = exchange.object or {}
    inner = body.get("error")
    error = inner if isinstance(inner, dict) else body
    message, named = error.get("message"), error.get("param")
    return (message if isinstance(message, str) else "", named if isinstance(named, str) else None)
