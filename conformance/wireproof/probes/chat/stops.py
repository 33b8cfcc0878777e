"""Texts that end an answer, taken out of the reference so that they are sure to occur."""

import re
from collections import Counter

from wireproof.probes.chat.conversation import OPERATION, asking, may_stream, takes_temperature
from wireproof.probing.probe import CannotAsk, Script, Situation, probe
from wireproof.probing.step import post
from wireproof.reading.chat import first_turn
from wireproof.transcript.expectation import Expectation

_BETWEEN_WORDS = re.compile(r"(?<=[A-Za-z0-9])([A-Za-z0-9]{2} [A-Za-z0-9]{2})(?=[A-Za-z0-9])")
_WITHIN_A_WORD = re.compile(r"(?<=[A-Za-z0-9])([A-Za-z0-9]{3})")
_WITHOUT_WORDS = re.compile(r"(?<=[^\x00-\x7f\s])([^\x00-\x7f\s]{4})")
_FIRST = 12
"""Characters that are left before the stop, where the text has as many, so that losing them shows."""
_LAST = 8
"""Characters that are left from its beginning, so that generation certainly gets there."""


@probe(
    "chat.stop",
    requests=2,
    tokens=260,
    capabilities=("stop",),
    after=("chat.reference",),
    follows=("chat.stream",),
)
def stop(situation: Situation) -> Script:
    """One text, from the inside of a word to the inside of the next; then, streamed, a list in which it is second."""
    text = stop_for(situation)
    expectation = Expectation("chat.stop.accepted", "stop", ("stop",))
    yield post("chat.stop", OPERATION, asking(situation, stop=text), expectation)
    if not may_stream(situation):
        return
    stops = ["qzx qzx", text, "xzq xzq"]
    yield post("chat.stop/stream", OPERATION, asking(situation, stop=stops, stream=True), expectation)


def stop_for(situation: Situation) -> str:
    """A text that ends the reference; where a model draws each answer anew, the letter that is likeliest in any.

    Raises CannotAsk where the reference is too short for one.
    """
    reference = situation.exchange("chat.reference")
    turn = first_turn(reference) if reference else None
    text = turn.content if turn else ""
    found = stop_within(text)
    if found is None:
        raise CannotAsk("the reference holds no text that could end it")
    return found if takes_temperature(situation) else Counter(filter(str.isalnum, text)).most_common(1)[0][0]


def stop_within(text: str) -> str | None:
    """A short text that occurs in the middle: if possible from the inside of a word to the inside of the next.

    It starts within a word, so that the white space before it is not in question; and only its first place in the text
    counts, for there generation ends.
    """
    first = max(2, min(_FIRST, len(text) // 3))
    places = sorted(range(first, max(first, len(text) - _LAST)), key=lambda place: abs(place - len(text) // 2))
    for kind in (_BETWEEN_WORDS, _WITHIN_A_WORD, _WITHOUT_WORDS):
        for start in places:
            found = kind.match(text, start)
            if found and text.find(found[1]) == start:
                return found[1]
    return None
