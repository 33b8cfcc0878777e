"""Log probabilities of a stream and of an echoed prompt, compared with those of a whole answer."""

from wireproof.judges.completions.common import REFERENCE, for_each
from wireproof.judges.completions.vocabulary import has_known_tokens
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import steps
from wireproof.judging.subject import Subject
from wireproof.reading.completion import only_choice, token_count
from wireproof.reading.completion_logprobs import TokenScores, spelt, token_scores
from wireproof.transcript.exchange import Exchange

_SLACK = 0.1
_SHARE = 0.2
"""By so much, and by this share of itself, may a log probability differ by the order of sums in hardware."""
_TELLING = 0.3
"""What is nearly certain is so in any unit."""
_FEWEST = 3
_PLACE = "choices[0].logprobs"
_MARKS = 1
"""A mark before the prompt is counted by some, and listed by others."""


def _scores(exchange: Exchange) -> TokenScores | None:
    choice = only_choice(exchange)
    return token_scores(choice) if choice is not None else None


@judge("completions.modes.same-logprobs", steps("completions.logprobs", "completions.stream"))
def a_stream_has_the_same_tokens(subject: Subject, whole: Exchange, streamed: Exchange) -> Outcome | None:
    """Where the text is the same: the same tokens with nearly the same log probabilities.

    What scripts make up may be made up anew: only a target that shows a vocabulary is held to the values.
    """
    one, other = only_choice(whole), only_choice(streamed)
    if one is None or other is None or one.text != other.text or streamed.request.fields.get("logprobs") is None:
        return None
    expected, found = token_scores(one), token_scores(other)
    if expected is None or found is None or not expected.tokens or not found.tokens:
        return None
    if spelt(expected.tokens) != one.text:
        return None
    if expected.tokens != found.tokens:
        return Failed("the stream has other tokens", repr(expected.tokens), repr(found.tokens), f"{_PLACE}.tokens")
    return _compared(subject, whole, expected, found)


def _compared(subject: Subject, whole: Exchange, expected: TokenScores, found: TokenScores) -> Outcome:
    """The values of tokens that are not nearly certain, which any unit of logarithms would show as zero."""
    if outcome := _lists_fewer(whole.request.fields["logprobs"], expected, found):
        return outcome
    values = zip(expected.values, found.values, strict=False)
    known = [(value, other) for value, other in values if value is not None and other is not None]
    telling = [pair for pair in known if min(pair) < -_TELLING]
    apart = [(value, other) for value, other in telling if abs(value - other) > _SLACK + _SHARE * abs(value)]
    if len(apart) >= _FEWEST and len(apart) * 2 > len(telling) and has_known_tokens(subject):
        return Failed("the stream has other log probabilities", str(apart[0][0]), str(apart[0][1]), _PLACE)
    return PASSED


def _lists_fewer(wanted: int, whole: TokenScores, streamed: TokenScores) -> Failed | None:
    """Whether one mode shows that as many are there as were asked for, and the other lists fewer in every place."""
    most, other = (max((len(top) for top in each.tops if top), default=0) for each in (whole, streamed))
    if min(most, other) < wanted <= max(most, other):
        message = "one mode lists fewer of the likeliest tokens than the other, in every place"
        return Failed(message, f"{most} as in a whole answer", str(other), f"{_PLACE}.top_logprobs")
    return None


@judge("completions.modes.same-offsets", steps("completions.logprobs", "completions.stream"))
def a_stream_counts_offsets_on(_: Subject, whole: Exchange, streamed: Exchange) -> Outcome | None:
    """They do not begin anew with each chunk."""
    expected, found = _scores(whole), _scores(streamed)
    if (
        expected is None
        or found is None
        or expected.tokens != found.tokens
        or not expected.offsets
        or not found.offsets
    ):
        return None
    if expected.offsets != found.offsets and len(set(found.offsets)) < len(set(expected.offsets)):
        return Failed(
            "offsets of a stream do not go on", str(expected.offsets), str(found.offsets), f"{_PLACE}.text_offset"
        )
    return PASSED


def _cover_the_prompt(_: Subject, __: Exchange, echoed: Exchange) -> Outcome | None:
    """One entry for each token of the prompt too."""
    scores, count = _scores(echoed), token_count(echoed, "prompt_tokens")
    choice = only_choice(echoed)
    if scores is None or choice is None or not count or echoed.request.fields.get("logprobs") is None:
        return None
    if not choice.text.lstrip().startswith(echoed.request.fields["prompt"]):
        return None
    if len(scores.tokens) < count - _MARKS:
        message = "the log probabilities leave out the echoed prompt"
        return Failed(message, f"at least {count} tokens", str(len(scores.tokens)), f"{_PLACE}.tokens")
    return PASSED


covered = for_each("completions.logprobs.prompt", ("completions.echo",), _cover_the_prompt)


@judge("completions.logprobs.prompt-first", steps(REFERENCE, "completions.echo"))
def the_first_token_has_none(_: Subject, __: Exchange, echoed: Exchange) -> Outcome | None:
    """Nothing comes before it that it could be likely after; a mark before the prompt is such a thing."""
    scores, count = _scores(echoed), token_count(echoed, "prompt_tokens")
    if scores is None or not scores.lengths or not count or len(scores.tokens) < count:
        return None
    if echoed.request.fields["prompt"].startswith(scores.tokens[0].lstrip()) and scores.values[0] == 0:
        return Failed("the first token of a prompt is told to be certain", "null", "0", f"{_PLACE}.token_logprobs[0]")
    return PASSED
