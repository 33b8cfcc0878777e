"""Log probabilities as those of one distribution, from which a model with a learnt vocabulary draws its tokens."""

from math import exp

from wireproof.judges.chat.common import REFERENCES, STREAMED_REFERENCES, succeeded
from wireproof.judges.chat.sampling import draws_pieces_of_words
from wireproof.judging.judge import Judge, judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import steps
from wireproof.judging.subject import Subject
from wireproof.reading.chat import first_turn, turns
from wireproof.reading.chat_logprobs import TokenEntry, entries
from wireproof.transcript.exchange import Exchange

_SLACK = 0.05
_PLACE = "choices[].logprobs.content[].top_logprobs"
_FEWEST_PLACES = 2
_CERTAINLY = 3.0
"""By so much, in all places together, the tokens taken must be less likely than others.

Near ties go one way or the other by the order of sums in hardware, and penalties that a server has by default move the
choice by a little: neither comes to this.
"""


def _share_one_probability(subject: Subject, reference: Exchange, scored: Exchange) -> Outcome | None:
    """Those of one place are together no more than certain.

    What scripts make up is not held to that: it is the same in every place, or right in most.
    """
    listed = [tuple(each.logprob for each in entry.top) for entry in _entries(scored) if entry.top]
    if not listed:
        return None
    sums = [sum(exp(min(value, 0)) for value in values) for values in listed]
    wrong = [total for total in sums if total > 1 + _SLACK]
    if not wrong:
        return PASSED
    made_up = len(wrong) < max(_FEWEST_PLACES, len(sums) // 3) or len(set(listed)) < len(listed)
    if made_up or not _draws(subject, reference):
        return None
    return Failed("the likeliest tokens are together more than certain", "at most 1", f"{max(sums):.3f}", _PLACE)


_SCORED = ("chat.logprobs", "chat.short-stream")
sums = [Judge("chat.logprobs.top-sum", steps("chat.reference", each), _share_one_probability) for each in _SCORED]


@judge("chat.temperature.honoured", steps("chat.reference", "chat.logprobs"))
def whole_answers_are_cold(subject: Subject, reference: Exchange, scored: Exchange) -> Outcome | None:
    """In whole answers."""
    return _takes_the_likeliest(subject, reference, scored, (*REFERENCES, "chat.limit"))


@judge("chat.temperature.honoured", steps("chat.reference", "chat.short-stream"))
def streams_are_cold(subject: Subject, reference: Exchange, scored: Exchange) -> Outcome | None:
    """In streams."""
    return _takes_the_likeliest(subject, reference, scored, STREAMED_REFERENCES)


def _takes_the_likeliest(
    subject: Subject, reference: Exchange, scored: Exchange, repeats: tuple[str, ...]
) -> Outcome | None:
    """At temperature 0; held only against a model that neither repeats its answer there nor takes what is likely."""
    compared = [(entry.logprob, max(each.logprob for each in entry.top)) for entry in _entries(scored) if entry.top]
    behind = [best - own for own, best in compared if own is not None and best > own + _SLACK]
    if scored.request.fields.get("temperature") != 0 or not compared:
        return None
    if len(behind) < _FEWEST_PLACES or sum(behind) < _CERTAINLY:
        return PASSED
    if _repeats(subject, repeats) or not _draws(subject, reference):
        return None
    message = f"at temperature 0 the answer is drawn anew, and in {len(behind)} places a likelier token was not taken"
    return Failed(message, "the likeliest tokens", f"{sum(behind):.1f} less likely", _PLACE)


def _repeats(subject: Subject, labels: tuple[str, ...]) -> bool:
    """Whether any two of the answers go the same way as far as both go."""
    told = [turn.said for each in succeeded(subject, *labels) if (turn := first_turn(each)) and turn.said]
    pairs = [(one, other) for place, one in enumerate(told) for other in told[place + 1 :]]
    return not pairs or any(one.startswith(other) or other.startswith(one) for one, other in pairs)


def _entries(scored: Exchange) -> list[TokenEntry]:
    return [entry for turn in turns(scored) if turn.plain for entry in entries(turn)]


def _draws(subject: Subject, reference: Exchange) -> bool:
    turn = first_turn(reference)
    return turn is not None and draws_pieces_of_words(subject, turn.said)
