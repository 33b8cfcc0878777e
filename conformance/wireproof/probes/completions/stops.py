"""Texts that end a completion, taken out of the reference so that they are sure to occur."""

from wireproof.probes.completions.asking import OPERATION, asking, can_stream
from wireproof.probing.probe import CannotAsk, Script, Situation, probe
from wireproof.probing.step import post
from wireproof.reading.completion import only_choice
from wireproof.reading.completion_logprobs import spelt, token_scores
from wireproof.transcript.expectation import Expectation

_LEAST = 3
_LENGTHS = (5, 4, 6, 3, 7, 2)
_KEPT = 2
"""Characters at least that are left before a stop and after it."""


@probe(
    "completions.stop",
    requests=2,
    tokens=140,
    capabilities=("stop",),
    after=("completions.reference",),
    follows=("completions.logprobs", "completions.stream"),
)
def stop(situation: Situation) -> Script:
    """One text in the later half; then, streamed, four: that, one in the earlier half, and two that never come."""
    choice = only_choice(situation.exchange("completions.reference"))
    if choice is None or len(choice.text) < _LEAST * 2:
        raise CannotAsk("the reference is too short to be stopped")
    borders = _borders(situation, choice.text)
    middle = len(choice.text) // 2
    later = stop_within(choice.text, borders, middle, len(choice.text))
    earlier = stop_within(choice.text, borders, 0, middle)
    found = [text for text in (later, earlier) if text is not None]
    if not found:
        raise CannotAsk("the reference holds no text that could end it")
    expectation = Expectation("completions.stop.accepted", "stop", ("stop",))
    yield post("completions.stop", OPERATION, asking(situation, stop=found[0]), expectation)
    stops = ["qzx qzx", *reversed(found), "xzq xzq"]
    yield post(
        "completions.stop/stream", OPERATION, asking(situation, stop=stops, stream=can_stream(situation)), expectation
    )


def stop_within(text: str, borders: frozenset[int], start: int, end: int) -> str | None:
    """A short text that first occurs between start and end, and if possible begins and ends within tokens.

    `borders` are the offsets at which tokens begin, as far as they are known; else words are taken for tokens.
    """
    inner = range(max(start, _KEPT), min(end, len(text) - _KEPT))
    windows = [(place, place + length) for length in _LENGTHS for place in inner if place + length <= inner.stop]
    usable = [window for window in windows if _is_usable(text, *window)]
    crossing = [
        window for window in usable if not borders & set(window) and any(window[0] < at < window[1] for at in borders)
    ]
    best = (crossing or usable)[:1]
    return next((text[place:stop] for place, stop in best), None)


def _is_usable(text: str, place: int, end: int) -> bool:
    """Whether it first occurs there, and begins and ends with what no server trims or writes otherwise."""
    found = text[place:end]
    return found[0].isalnum() and found[-1].isalnum() and "\ufffd" not in found and text.find(found) == place


def _borders(situation: Situation, text: str) -> frozenset[int]:
    """Where tokens begin, by the log probabilities; where there are none, where words do."""
    choice = only_choice(situation.exchange("completions.logprobs"))
    scores = token_scores(choice) if choice is not None and choice.text == text else None
    if scores is None or spelt(scores.tokens) != text:
        return frozenset(place for place in range(1, len(text)) if text[place].isspace() or not text[place].isalnum())
    places = [0]
    for token in scores.tokens:
        places.append(places[-1] + len(token))
    return frozenset(places)
