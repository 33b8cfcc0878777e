"""A response's stream keeps the official order of events, or is the rest of one that does."""

from collections.abc import Iterator
from typing import Any

from tests.end_to_end.schemathesis.exchange import TERMINATOR, Exchange
from tests.impl.handlers.responses.stream_rules import TERMINAL, Recogniser

ENDS = {*TERMINAL, "error"}


def judge(exchange: Exchange) -> Iterator[str]:
    """What is wrong, sentence by sentence."""
    if not exchange.is_response_stream:
        return
    types = [event["type"] for event in exchange.answers]
    if [name for name in exchange.event_names if name] != types:
        yield f"event lines {exchange.event_names} beside data of {types}"
    if exchange.events.count(TERMINATOR) > 1 or TERMINATOR in exchange.events[:-1]:
        yield "the terminator is not the one last event"
    after = exchange.starting_after
    numbers = [event["sequence_number"] for event in exchange.answers]
    if numbers != list(range(after + 1, after + 1 + len(numbers))):
        yield f"sequence numbers {numbers} after {after}"
    if not types and after == -1:
        yield "an empty stream"
    elif types and (types[-1] not in ENDS or ENDS.intersection(types[:-1])):
        yield f"not exactly one terminal event at the end: {types}"
    elif types and after == -1 and "error" not in types:
        yield from _order(exchange.answers)


def _order(events: list[dict[str, Any]]) -> Iterator[str]:
    recogniser = Recogniser()
    try:
        recogniser.read([_complete(event) for event in events])
    except (AssertionError, KeyError, IndexError) as breach:
        yield f"after {recogniser.seen}: {breach!r}"


def _complete(event: dict[str, Any]) -> dict[str, Any]:
    """The event with the members of its response that may be left out."""
    return {**event, "response": {"completed_at": None, **event["response"]}} if "response" in event else event
