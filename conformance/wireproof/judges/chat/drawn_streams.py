"""What changes the drawing of tokens changes it in streams too."""

import re

from wireproof.judges.chat.common import reference_turn
from wireproof.judges.chat.sampling import draws_pieces_of_words
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome, Unrepeated
from wireproof.judging.selection import steps
from wireproof.judging.subject import Subject
from wireproof.reading.chat import first_turn
from wireproof.transcript.exchange import Exchange

_REPEATED = re.compile(r"(.{1,24}?)\1{3,}", re.DOTALL)
_ONE_UNIT = re.compile(r"(.{1,24}?)\1*", re.DOTALL)
_STRONG = 2
_FAR_MORE = 10


@judge("chat.logit-bias.streamed", steps("chat.logit-bias", "chat.biased-stream"))
def a_bias_forces_in_streams(_: Subject, whole: Exchange, streamed: Exchange) -> Outcome | None:
    """Nothing is said but two tokens; held to that is a target whose whole answer was the first of them repeated."""
    forced, turn = _forced(whole), first_turn(streamed)
    if forced is None or turn is None or not turn.said:
        return None
    others = _without(turn.said, forced)
    if others and _ONE_UNIT.fullmatch(others) is None:
        message = "a bias that forces tokens in a whole answer forces none in a stream"
        return Failed(message, f"{forced!r} and one other token", repr(turn.said), "content")
    return PASSED


@judge("chat.penalties.honoured", steps("chat.reference", "chat.logit-bias", "chat.biased-stream"))
def a_penalty_lets_tokens_take_turns(
    subject: Subject, reference: Exchange, whole: Exchange, streamed: Exchange
) -> Outcome | None:
    """Of two tokens that alone are possible, one that was said often gives way to the other.

    Each time that it was said costs it 2: to be said ten times more than the other, it has to be e^20 times as likely.
    """
    forced, turn, told = _forced(whole), first_turn(streamed), first_turn(reference)
    if streamed.request.fields.get("frequency_penalty") != _STRONG or forced is None or turn is None:
        return None
    other = _ONE_UNIT.fullmatch(_without(turn.said, forced))
    if other is None:
        return None
    counts = [turn.said.count(forced), len(other[0]) // len(other[1])]
    if not min(counts) or max(counts) - min(counts) < _FAR_MORE:
        return PASSED if min(counts) else None
    if told is None or not draws_pieces_of_words(subject, told.said):
        return None
    message = "with a `frequency_penalty` one of two possible tokens is said again and again"
    return Failed(message, f"{forced!r} and {other[1]!r} in turn", repr(turn.said), "content")


def _forced(whole: Exchange) -> str | None:
    """The one token that is said again and again, without white space around it."""
    turn = first_turn(whole)
    said = turn.said if turn is not None else ""
    found = _REPEATED.fullmatch(said.strip()) or _REPEATED.fullmatch(said)
    return (found[1].strip() or None) if found is not None else None


def _without(said: str, forced: str) -> str:
    """What else is said, without white space."""
    return "".join(said.replace(forced, "").split())


@judge("chat.seed.streamed", steps("chat.seed", "chat.seed/again", "chat.seeded-stream"))
def a_seed_gives_the_same_stream(_: Subject, whole: Exchange, again: Exchange, streamed: Exchange) -> Outcome | None:
    """The text of the whole answer needs no second stream."""
    texts = {turn.content for each in (whole, again, streamed) if (turn := first_turn(each))}
    return PASSED if len(texts) == 1 and all(texts) else None


@judge("chat.seed.streamed", steps("chat.seed", "chat.seed/again", "chat.seeded-stream", "chat.seeded-stream/again"))
def one_seed_gives_one_stream(
    subject: Subject, whole: Exchange, again: Exchange, streamed: Exchange, repeated: Exchange
) -> Outcome | None:
    """Where whole answers with one seed are equal, two streams with it are, or one of them is as the whole answers."""
    found = [first_turn(each) for each in (whole, again, streamed, repeated)]
    texts = [turn.content for turn in found if turn is not None and turn.content]
    if len(texts) < len(found) or texts[0] != texts[1]:
        return None
    if texts[2] == texts[3] or texts[0] in texts[2:]:
        return PASSED
    if reference_turn(subject) is None:
        return Unrepeated("the target does not repeat itself at temperature 0 either")
    message = "the same seed gives another text in each stream, while whole answers repeat theirs"
    return Failed(message, repr(texts[0]), repr(texts[2]), "content")
