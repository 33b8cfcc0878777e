"""Whether events are sent when they are generated."""

from dataclasses import dataclass

from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import streams
from wireproof.judging.subject import Subject
from wireproof.transcript.answer import Answer
from wireproof.transcript.exchange import Exchange

_GENERATING = ("createCompletion", "createChatCompletion", "createResponse")
"""What is told again was generated before, and may come as it likes."""
_MANY = 16
_FEW = 5
_AT_ONCE = 0.05


@dataclass(frozen=True, slots=True)
class _Proof:
    """How many long streams must begin how much later than short ones, in seconds and as a factor."""

    streams: int
    later: float
    times: float


_BY_TIMES_ALONE = _Proof(streams=3, later=0.25, times=3)
_WITH_KNOWN_LENGTH = _Proof(streams=2, later=0.05, times=1.5)
"""Whoever says the length of a stream had all of it; only an answer that was ready anyway is no later for that."""


@judge("event-stream.flushed", streams(*_GENERATING))
def events_are_sent_as_they_are_generated(subject: Subject, exchange: Exchange) -> Outcome | None:
    """All events at once prove nothing alone: the target may be fast, or slow to begin.

    They do when every long stream begins later than any short one, and then comes at once: the time went into
    generating what could have been sent. Several must begin much later, for a first answer may be slow for other
    reasons.
    """
    if (moments := _moments(exchange)) is None or len(moments) < _MANY:
        return None
    if moments[-1] - moments[0] > _AT_ONCE * moments[-1]:
        return PASSED
    others = [
        found
        for other in subject.transcript.exchanges
        if other.streamed and other.operation in _GENERATING and (found := _moments(other)) is not None
    ]
    latest_short = max((found[0] for found in others if len(found) <= _FEW), default=None)
    long = [found for found in others if len(found) >= _MANY]
    proof = _BY_TIMES_ALONE if _length(exchange) is None else _WITH_KNOWN_LENGTH
    if latest_short is None:
        return None
    begun = max(latest_short + proof.later, latest_short * proof.times)
    if any(found[-1] - found[0] > _AT_ONCE * found[-1] or found[0] < latest_short for found in long):
        return None
    if moments[0] < begun or sum(found[0] >= begun for found in long) < proof.streams:
        return None
    seconds = f"{moments[0]:.2f} s"
    sentence = f"all {len(moments)} events came at once after {seconds}, and short streams within {latest_short:.2f} s"
    return Failed(sentence, "events over the time of generating", seconds)


def _length(exchange: Exchange) -> str | None:
    return exchange.answer.header("content-length") if isinstance(exchange.answer, Answer) else None


def _moments(exchange: Exchange) -> list[float] | None:
    """When each event had arrived; None without any."""
    if not isinstance(exchange.answer, Answer):
        return None
    return [event.at for event in exchange.events.events] or None
