"""Whether a request that the contract allows was accepted, or refused for a reason that the contract allows."""

import json
import re
from collections.abc import Container

from wireproof.contract.profile import Profile
from wireproof.judging.outcome import PASSED, Failed, Inconclusive, NotApplicable, Outcome
from wireproof.judging.subject import Subject
from wireproof.judging.unsupported import unsupported
from wireproof.transcript.answer import Answer, NoAnswer
from wireproof.transcript.exchange import FUZZ, RATE_LIMITED, Exchange
from wireproof.transcript.expectation import Expectation

_NO_SUCH_OPERATION = {404, 405, 501}
_QUOTA = re.compile(r"quota|budget|billing|credit|balance|payment", re.IGNORECASE)
_QUOTA_STATUSES = {402, 403}
_CLIENT_ERRORS = range(400, 500)
_SMALL_CONTEXT = re.compile(
    r"context[_ ](length|window|size)|maximum context|too many tokens|exceeds? the context", re.IGNORECASE
)
_VOCABULARY = re.compile(
    r"vocab|token[ _]?ids?\b.{0,60}(out of|range|unknown|invalid|exist)|(unknown|invalid) token", re.IGNORECASE
)
_NO_FAULTS: tuple[tuple[Container[int], re.Pattern[str], str], ...] = (
    (_QUOTA_STATUSES, _QUOTA, "refused for the account's sake"),
    (_CLIENT_ERRORS, _SMALL_CONTEXT, "the context is too small for the request"),
)
"""Statuses, words in the body, and why such a refusal tells nothing about the clause."""
_QUOTED = 300
_SHORT_NAME = 3
_STREAMS = ".streaming.accepted"
_TOOLS = ".tools.accepted"
"""How the clauses end that promise streams and tools, whatever else a request asks for."""


def acceptance(subject: Subject, exchange: Exchange, expectation: Expectation) -> Outcome:
    """What the answer to an expected request says of its clause."""
    if isinstance(exchange.answer, NoAnswer):
        return Failed("no answer came", "an answer", f"{exchange.answer.cause}: {exchange.answer.message}")
    if exchange.succeeded:
        return PASSED
    refusal = quoted(exchange.answer)
    if reason := _no_fault(exchange, exchange.answer):
        return Inconclusive(f"{reason}: {refusal}")
    if reason := unsupported(subject, exchange) or _optional(subject, exchange, expectation):
        return NotApplicable(f"{reason}: {refusal}")
    if first := _first_failure(subject, exchange):
        return Inconclusive(f"the operation never answers, which {first} tells: {refusal}")
    return Failed(_sentence(subject.profile, exchange, expectation), "status 2xx", refusal)


def quoted(answer: Answer) -> str:
    """Status and body in one short line."""
    text = " ".join(answer.body.decode("utf-8", "replace").split())
    return f"{answer.status} {text[:_QUOTED]}{'…' if len(text) > _QUOTED else ''}"


def _no_fault(exchange: Exchange, answer: Answer) -> str | None:
    """Why the refusal tells nothing about the clause."""
    if answer.status == RATE_LIMITED:
        return "still rate limited after waiting"
    if exchange.put_off:
        return "overloaded"
    for statuses, words, reason in _NO_FAULTS:
        if answer.status in statuses and words.search(_text(exchange)):
            return reason
    if answer.status in _CLIENT_ERRORS and _has_token_ids(exchange) and _VOCABULARY.search(_text(exchange)):
        return "the vocabulary lacks the token ids"
    return None


def _first_failure(subject: Subject, exchange: Exchange) -> str | None:
    """The label that speaks for its kind, where none of that kind ever succeeded; None where that is the exchange.

    An operation that is broken as a whole breaks one clause, and not each that a request of it was to show: that of its
    first request. So does one that is never streamed, or never answered where there are tools: that of streams, or of
    tools, whichever such request came first.
    """
    if exchange.operation is None or exchange.probe == FUZZ:
        return None
    asked = [
        each
        for each in subject.transcript.exchanges
        if each.operation == exchange.operation and each.expectation is not None
    ]
    kinds = [(asked, "")]
    if exchange.request.wants_stream:
        kinds.append(([each for each in asked if each.request.wants_stream], _STREAMS))
    if exchange.request.fields.get("tools"):
        kinds.append(([each for each in asked if each.request.fields.get("tools")], _TOOLS))
    for kind, ending in kinds:
        if not kind or any(each.succeeded for each in kind):
            continue
        teller = next((each for each in kind if each.expectation and each.expectation.clause.endswith(ending)), kind[0])
        if teller.label != exchange.label:
            return teller.label if _fails(subject, teller) else None
    return None


def _fails(subject: Subject, exchange: Exchange) -> bool:
    return isinstance(acceptance(subject, exchange, exchange.expectation or Expectation("")), Failed)


def _has_token_ids(exchange: Exchange) -> bool:
    """Whether the request names tokens by ids, which no vocabulary need have."""
    prompt = exchange.request.fields.get("prompt")
    ids = isinstance(prompt, list) and bool(prompt) and not isinstance(prompt[0], str)
    return ids or bool(exchange.request.fields.get("logit_bias"))


def _optional(subject: Subject, exchange: Exchange, expectation: Expectation) -> str | None:
    """Why a clear refusal is lawful: the capability is optional, and no other exchange shows that it is there."""
    if expectation.capability is None or subject.profile.capability(expectation.capability) != "optional":
        return None
    proof = subject.exchange(expectation.proven_by) if expectation.proven_by else None
    if proof is not None and proof.succeeded:
        return None
    clear = _lacks_operation(subject, exchange) or _names_parameter(exchange, expectation)
    return "refused, and optional" if clear else None


def _lacks_operation(subject: Subject, exchange: Exchange) -> bool:
    """Whether the whole operation is missing: it never succeeded, and the status says so."""
    return exchange.status in _NO_SUCH_OPERATION and not any(
        other.succeeded and other.operation == exchange.operation for other in subject.transcript.exchanges
    )


def _names_parameter(exchange: Exchange, expectation: Expectation) -> bool:
    text = _text(exchange)
    named = any(re.search(_named(name), text, re.IGNORECASE) for name in expectation.parameters)
    return named and (exchange.status in _CLIENT_ERRORS or exchange.status in _NO_SUCH_OPERATION)


def _named(name: str) -> str:
    """A pattern of the name: `n` is in nearly every sentence, so that a name as short has to be a word by itself."""
    return rf"\b{re.escape(name)}\b" if len(name) < _SHORT_NAME else re.escape(name)


def _text(exchange: Exchange) -> str:
    """The body as text, with the escapes of JSON undone."""
    if exchange.object is not None:
        return json.dumps(exchange.object, ensure_ascii=False)
    return exchange.answer.body.decode("utf-8", "replace") if isinstance(exchange.answer, Answer) else ""


def _sentence(profile: Profile, exchange: Exchange, expectation: Expectation) -> str:
    if exchange.status is not None and exchange.status not in _CLIENT_ERRORS:
        return f"a valid request was answered with status {exchange.status}"
    if expectation.capability is None or profile.capability(expectation.capability) == "core":
        return "a valid request was refused, though every deployment must accept it"
    if expectation.proven_by:
        return "a valid request was refused, though the target has the capability in another form"
    return f"a refusal has to name the parameter ({' or '.join(expectation.parameters)})"
