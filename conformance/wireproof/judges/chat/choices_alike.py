"""Several choices that had one token to choose from in each place, and their usage in both modes."""

from itertools import combinations

from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import steps
from wireproof.judging.subject import Subject
from wireproof.reading.chat import Turn, token_count, turns
from wireproof.transcript.exchange import Exchange

_REASONS = {"stop", "length"}
_COUNTS = ("prompt_tokens", "completion_tokens")


@judge("chat.n.finish-reason", steps("chat.n"))
def equal_choices_end_alike(_: Subject, several: Exchange) -> Outcome | None:
    """In a whole answer."""
    return _end_alike(several)


@judge("chat.n.finish-reason", steps("chat.n/stream"))
def equal_streamed_choices_end_alike(_: Subject, several: Exchange) -> Outcome | None:
    """In a stream."""
    return _end_alike(several)


def _end_alike(several: Exchange) -> Outcome | None:
    """Two texts that are equal were both cut by the limit, or neither was."""
    told = [turn for turn in turns(several) if turn.said and turn.plain and turn.finish_reason in _REASONS]
    pairs = [(one, other) for one, other in combinations(told, 2) if one.said == other.said]
    for one, other in pairs:
        if one.finish_reason != other.finish_reason:
            message = "two choices have the same text and end for different reasons"
            return Failed(message, str(one.finish_reason), str(other.finish_reason), "choices[].finish_reason")
    return PASSED if pairs else None


@judge("chat.n.usage", steps("chat.n", "chat.n/stream"))
def a_stream_counts_all_choices(subject: Subject, whole: Exchange, streamed: Exchange) -> Outcome | None:
    """The prompt as in a whole answer; and what was generated, where the limit cut every choice of both.

    Where streams of one choice count otherwise too, that alone is told.
    """
    alone = [subject.exchange(label) for label in ("chat.reference", "chat.stream/usage")]
    if any(len({token_count(each, name) for each in alone if each is not None}) > 1 for name in _COUNTS):
        return None
    names = ["prompt_tokens"]
    if all(_is_cut(turn) for each in (whole, streamed) for turn in turns(each)):
        names.append("completion_tokens")
    pairs = [(name, token_count(whole, name), token_count(streamed, name)) for name in names]
    told = [(name, expected, found) for name, expected, found in pairs if expected is not None and found is not None]
    for name, expected, found in told:
        if expected != found:
            message = "a stream of several choices counts otherwise than the whole answer"
            return Failed(message, str(expected), str(found), f"usage.{name}")
    return PASSED if told else None


def _is_cut(turn: Turn) -> bool:
    return turn.plain and bool(turn.said) and turn.finish_reason == "length"
