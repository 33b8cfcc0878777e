"""Schemas of the events in a stream; their order is the grammar's."""

from collections.abc import Callable, Iterator
from functools import cache

from wireproof.contract.profile import Profile
from wireproof.contract.violation import Violation
from wireproof.judges.responses.answered import NULL_MEMBERS, plain_item, plain_part, without_oddities
from wireproof.judging.judge import Judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import streams
from wireproof.judging.shape import lacks
from wireproof.judging.subject import Subject
from wireproof.reading.response import TERMINAL_EVENTS, Json, word
from wireproof.transcript.exchange import Exchange

_CLAUSES = {
    "response.output_text.": "responses.events.text",
    "response.refusal.": "responses.events.text",
    "response.reasoning": "responses.events.reasoning",
    "response.function_call_arguments.": "responses.events.arguments",
    "response.output_item.": "responses.events.items",
    "response.content_part.": "responses.events.parts",
}
_SNAPSHOTS = "responses.events.snapshots"
_LIFECYCLE = TERMINAL_EVENTS | {"response.created", "response.queued", "response.in_progress"}
_CLOSING = TERMINAL_EVENTS | {"response.output_item.done", "response.content_part.done"}


@cache
def schemas_of_events(profile: Profile) -> dict[str, str]:
    """The schema of each type of event; of a type with several, none, because what was meant cannot be told."""
    schemas = profile.document["components"]["schemas"]
    found: dict[str, str] = {}
    twice = set()
    for branch in schemas["ResponseStreamEvent"]["oneOf"]:
        name = branch["$ref"].rpartition("/")[2]
        kind = schemas[name].get("properties", {}).get("type", {}).get("const")
        if kind in found:
            twice.add(kind)
        found[kind] = name
    return {kind: name for kind, name in found.items() if kind not in twice}


def clause_of(kind: str) -> str | None:
    """The clause for events of that type; None for those of hosted tools, which the kit never asks for, and errors."""
    if kind in _LIFECYCLE:
        return _SNAPSHOTS
    return next((clause for prefix, clause in _CLAUSES.items() if kind.startswith(prefix)), None)


def _decision(own: str) -> Callable[[Subject, Exchange], Outcome | None]:
    def decide(subject: Subject, exchange: Exchange) -> Outcome | None:
        schemas = schemas_of_events(subject.profile)
        seen = False
        for number, payload in enumerate(exchange.events.payloads):
            kind = word(payload, "type")
            if kind is None or kind not in schemas or clause_of(kind) != own:
                continue
            seen = True
            for violation in _violations(subject.profile, schemas[kind], kind, payload):
                return _failed(number, kind, violation)
        return PASSED if seen else None

    return decide


def _violations(profile: Profile, schema: str, kind: str, payload: Json) -> Iterator[Violation]:
    """Without the number of the event, which the order judges, and what the final response holds and is judged by."""
    for violation in profile.violations(schema, _plain(payload)):
        member = violation.place[0] if violation.place else None
        if member == "response" and lacks(violation.below(), payload.get("response"), NULL_MEMBERS):
            continue
        told_again = len(violation.place) > 1 and member in {"response", "item", "part"} and kind in _CLOSING
        if member != "sequence_number" and not told_again:
            yield violation


def _plain(payload: Json) -> Json:
    response, item, part = payload.get("response"), payload.get("item"), payload.get("part")
    if isinstance(response, dict):
        return {**payload, "response": without_oddities(response)}
    if isinstance(item, dict):
        return {**payload, "item": plain_item(item)}
    if isinstance(part, dict):
        return {**payload, "part": plain_part(part)}
    return plain_part(payload) if word(payload, "type") in _WITH_LOGPROBS else payload


_WITH_LOGPROBS = {"response.output_text.delta", "response.output_text.done"}


def _failed(number: int, kind: str, violation: Violation) -> Failed:
    place = f"event {number} ({kind}): {violation.pointer or 'the whole'}"
    message = f"{place} breaks its schema: {violation.message}"
    return Failed(message, violation.message, repr(violation.actual)[:300], place)


EVENTS = [
    Judge(clause, streams("createResponse", "getResponse"), _decision(clause))
    for clause in dict.fromkeys((*_CLAUSES.values(), _SNAPSHOTS))
]
