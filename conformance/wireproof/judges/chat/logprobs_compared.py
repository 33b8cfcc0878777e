"""Log probabilities of a stream, compared with those of the whole answer with the same tokens."""

from wireproof.judges.chat.logprobs import likeliest
from wireproof.judges.chat.sampling import draws_pieces_of_words
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import steps
from wireproof.judging.subject import Subject
from wireproof.reading.chat import first_turn
from wireproof.reading.chat_logprobs import TokenEntry, entries
from wireproof.transcript.exchange import Exchange

_SLACK = 0.5
_SHARE = 0.25
"""By so much, and by this share of itself, may a log probability differ by the order of sums in hardware."""
_FEWEST = 4
_PLACE = "choices[].logprobs.content"


@judge("chat.modes.same-logprobs", steps("chat.reference", "chat.logprobs", "chat.short-stream"))
def a_stream_has_the_same_log_probabilities(
    subject: Subject, reference: Exchange, whole: Exchange, streamed: Exchange
) -> Outcome | None:
    """Of the tokens and of those that were likely in their places; what scripts make up may be made up anew."""
    one, other = first_turn(whole), first_turn(streamed)
    if one is None or other is None or not one.content or one.content != other.content:
        return None
    expected, found = entries(one), entries(other)
    if not expected or [each.token for each in expected] != [each.token for each in found]:
        return None
    if outcome := _lists_fewer(likeliest(whole), expected, found):
        return outcome
    pairs = [pair for here, there in zip(expected, found, strict=True) for pair in _pairs(here, there)]
    apart = [pair for pair in pairs if abs(pair[0] - pair[1]) > _SLACK + _SHARE * abs(pair[0])]
    if len(apart) < _FEWEST or len(apart) * 3 < len(pairs):
        return PASSED
    told = first_turn(reference)
    if told is None or not draws_pieces_of_words(subject, told.said):
        return None
    (value, differing), *_ = apart
    message = "a stream has other log probabilities than the whole answer with the same tokens"
    return Failed(message, str(value), str(differing), f"{_PLACE}[].logprob")


def _lists_fewer(wanted: int, whole: tuple[TokenEntry, ...], streamed: tuple[TokenEntry, ...]) -> Failed | None:
    """Whether one mode shows that as many are there as were asked for, and the other lists fewer in every place."""
    most, other = (max(len(entry.top) for entry in each) for each in (whole, streamed))
    if min(most, other) < wanted <= max(most, other) and min(most, other) > 0:
        message = "one mode lists fewer of the likeliest tokens than the other, in every place"
        return Failed(message, f"{most} as in a whole answer", str(other), f"{_PLACE}[].top_logprobs")
    return None


def _pairs(here: TokenEntry, there: TokenEntry) -> list[tuple[float, float]]:
    """The log probability of the token in both modes, and those of the likeliest that both list."""
    found = [] if here.logprob is None or there.logprob is None else [(here.logprob, there.logprob)]
    listed = {each.token: each.logprob for each in there.top if each.token is not None}
    others = [(each.logprob, listed[each.token]) for each in here.top if each.token in listed]
    return found + others
