"""A stream told once more is the stream that was told."""

from typing import Any

from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import steps
from wireproof.judging.subject import Subject
from wireproof.reading.response import Json, any_response, whole_number, word
from wireproof.transcript.exchange import Exchange

Told = list[tuple[str, int, Any]]
_ORIGINALS = ("responses.background/stream", "responses.stream")
_ALIVE = "response.keep_alive"


@judge("responses.replay.same", steps("responses.replay"))
def a_replay_has_every_event(subject: Subject, replay: Exchange) -> Outcome | None:
    """The same types with the same numbers and the same pieces of text, in their order."""
    original = _original(subject, replay)
    return _compared(original, _told(replay), "the replay of a stream has other events than the stream had")


@judge("responses.replay.resumed", steps("responses.replay", "responses.replay/resumed"))
def a_replay_goes_on_after_a_number(subject: Subject, replay: Exchange, resumed: Exchange) -> Outcome | None:
    """With `starting_after` the events of greater numbers come, and no others; a whole replay has to be right first."""
    after = int(resumed.request.path.rpartition("=")[2])
    original = _original(subject, resumed)
    if original != _told(replay):
        return None
    rest = [told for told in original if told[1] > after]
    return _compared(rest, _told(resumed), f"what comes after event {after} is not what came after it")


def _compared(expected: Told, found: Told, message: str) -> Outcome | None:
    """None where the original has no numbers, or nothing was told, which is another clause's matter."""
    if not expected or not found:
        return None
    if expected == found:
        return PASSED
    pairs = zip(expected, found, strict=False)
    place = next((index for index, (one, other) in enumerate(pairs) if one != other), min(len(expected), len(found)))
    one, other = (repr(each[place])[:200] if place < len(each) else "the end" for each in (expected, found))
    return Failed(message, one, other, f"event {place}")


def _original(subject: Subject, replay: Exchange) -> Told:
    """The stream of the response whose id is in the path."""
    found = (subject.exchange(label) for label in _ORIGINALS)
    streams = [each for each in found if each is not None and each.succeeded]
    return next((_told(each) for each in streams if (name := _id(each)) and name in replay.request.path), [])


def _id(exchange: Exchange) -> str | None:
    return word(any_response(exchange.events.payloads), "id")


def _told(exchange: Exchange) -> Told:
    """What the events of the contract tell; those that only keep a connection alive or are a vendor's left out."""
    return [told for payload in exchange.events.payloads if (told := _event(payload)) is not None]


def _event(payload: Json) -> tuple[str, int, Any] | None:
    kind, number = word(payload, "type"), whole_number(payload.get("sequence_number"))
    if kind is None or number is None or not kind.startswith("response.") or kind == _ALIVE:
        return None
    return kind, number, payload.get("delta")
