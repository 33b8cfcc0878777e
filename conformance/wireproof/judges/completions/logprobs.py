"""Log probabilities: there when asked for, one a token, and consistent in themselves."""

from collections.abc import Callable
from itertools import pairwise
from math import exp

from wireproof.judges.completions.common import (
    NOT_REPEATABLE,
    echoes_unasked,
    in_both_modes,
    one_text,
    reference_text,
    streams_are_whole,
    text,
)
from wireproof.judges.completions.vocabulary import has_known_tokens
from wireproof.judging.judge import Decide
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.subject import Subject
from wireproof.reading.completion import Choice, choices, token_count
from wireproof.reading.completion_logprobs import TokenScores, is_piece, token_scores
from wireproof.transcript.exchange import Exchange

_PLACE = "choices[].logprobs"
_ROUNDING = 0.001
_SLACK = 0.05
"""How far sums and values of one token may differ by rounding and by the order of sums in hardware."""
_END_TOKENS = 1
"""The token that ends a text is counted by some and listed by others."""
_MOST = 0.5

Rule = Callable[[Exchange, Choice, TokenScores], Outcome | None]


def likeliest(exchange: Exchange) -> int | None:
    """How many of the likeliest tokens the request wants; None where it wants no log probabilities."""
    count = exchange.request.fields.get("logprobs")
    return count if isinstance(count, int) and not isinstance(count, bool) else None


def generated(exchange: Exchange, scores: TokenScores) -> slice:
    """The places of generated tokens, without those of an echoed prompt as far as the usage tells how many it has."""
    if not exchange.request.fields.get("echo"):
        return slice(0, None)
    return slice(min(token_count(exchange, "prompt_tokens") or 0, len(scores.tokens)), None)


def _are_there(*, zero: bool) -> Callable[[Subject, Exchange], Outcome | None]:
    def decide(subject: Subject, exchange: Exchange) -> Outcome | None:
        """For every choice with text, with tokens; that 0 likeliest are wanted is no reason to leave them out."""
        wanted = likeliest(exchange)
        found = [choice for choice in choices(exchange) if choice.text]
        if wanted is None or (wanted == 0) != zero or not found or (zero and _never_there(subject)):
            return None
        for choice in found:
            if not choice.logprobs:
                return Failed(
                    "log probabilities were asked for and accepted, and are not there", "an object", "null", _PLACE
                )
            scores = token_scores(choice)
            if scores is not None and not scores.tokens:
                return Failed("log probabilities were asked for, and have no tokens", "tokens", "none", _PLACE)
        return PASSED

    return decide


def _never_there(subject: Subject) -> bool:
    """Whether the likeliest tokens were asked for in vain too: then 0 is not what is wrong."""
    asked = subject.exchange("completions.logprobs")
    return asked is not None and asked.succeeded and not any(choice.logprobs for choice in choices(asked))


def they_are_only_there_when_asked(_: Subject, exchange: Exchange) -> Outcome | None:
    """Otherwise null, or not there."""
    found = choices(exchange)
    if exchange.request.fields.get("logprobs") is not None or not found:
        return None
    if any(scores.tokens for choice in found if (scores := token_scores(choice))):
        return Failed("log probabilities are there that were not asked for", "null", "tokens", _PLACE)
    return PASSED


def _have_equal_lengths(_: Exchange, __: Choice, scores: TokenScores) -> Outcome | None:
    """One entry for each token in each list."""
    for lengths in scores.lengths:
        if len(set(lengths.values())) > 1:
            return Failed("the lists differ in length", "one entry a token in each", str(dict(lengths)), _PLACE)
    return PASSED if scores.lengths else None


def _spell_the_text(exchange: Exchange, choice: Choice, scores: TokenScores) -> Outcome | None:
    """Joined, the tokens are the text, echo included.

    But for white space at the ends, a mark before the prompt, and a last token that ends or stops the text. Parts of
    characters are left out on both sides, for each server writes them in its own way.
    """
    if "\ufffd" in choice.text or exchange.request.fields.get("suffix"):
        return None
    if any(is_piece(token) for token in scores.tokens):
        return PASSED if _in_order(scores, choice.text) else _otherwise(scores, choice.text)
    text, stopped = choice.text.strip(), bool(exchange.request.fields.get("stop"))
    for tokens in (scores.tokens, scores.tokens[1:]):
        spelt = "".join(tokens).strip()
        rest = spelt.removeprefix(text)
        if spelt.startswith(text) and (not rest or stopped or rest == tokens[-1].strip()):
            return PASSED
        if not exchange.request.fields.get("echo"):
            break
    return _otherwise(scores, choice.text)


def _otherwise(scores: TokenScores, text: str) -> Failed:
    spelt = "".join(scores.tokens)
    return Failed("the tokens do not spell the text", repr(text[:300]), repr(spelt[:300]), f"{_PLACE}.tokens")


def _in_order(scores: TokenScores, text: str) -> bool:
    """Whether all whole tokens but perhaps the last are in the text one after the other, and make up most of it."""
    place, covered = 0, 0
    for token in scores.tokens[:-1]:
        if is_piece(token):
            continue
        found = text.find(token.strip(), place)
        if found < 0:
            return False
        place, covered = found + len(token.strip()), covered + len(token)
    return covered >= len(text.strip()) * _MOST


def _are_as_many_as_tokens(exchange: Exchange, _: Choice, scores: TokenScores) -> Outcome | None:
    """One entry for each token that the usage counts."""
    count = token_count(exchange, "completion_tokens")
    if not count or not one_text(exchange) or exchange.request.fields.get("stop"):
        return None
    if abs(count - len(scores.tokens)) > _END_TOKENS:
        return Failed("there is not one entry a token", f"{count} entries", str(len(scores.tokens)), f"{_PLACE}.tokens")
    return PASSED


def _are_logarithms(exchange: Exchange, _: Choice, scores: TokenScores) -> Outcome | None:
    """Of probabilities: none is above 0, and none is missing but that of a prompt's first token."""
    values = [value for value in scores.values if value is not None]
    values += [value for top in scores.tops for value in (top or {}).values()]
    if above := [value for value in values if value > _ROUNDING]:
        return Failed("a log probability is above 0", "at most 0", str(above[0]), f"{_PLACE}.token_logprobs")
    first = 1 if exchange.request.fields.get("echo") else 0
    if any(value is None for value in scores.values[first:]) and scores.lengths:
        return Failed("a token has no log probability", "a number", "null", f"{_PLACE}.token_logprobs")
    return PASSED if values else None


def _are_no_more_than_asked(exchange: Exchange, _: Choice, scores: TokenScores) -> Outcome | None:
    """The token itself may come on top of them."""
    wanted = likeliest(exchange)
    found = [len(top) for top in scores.tops if top]
    if wanted is None or not found:
        return None
    if max(found) > wanted + 1:
        return Failed(
            "more tokens are listed than asked for", f"at most {wanted + 1}", str(max(found)), f"{_PLACE}.top_logprobs"
        )
    return PASSED


def _are_as_many_as_asked(exchange: Exchange, _: Choice, scores: TokenScores) -> Outcome | None:
    """In some place at least: tokens of equal text share an entry."""
    wanted = likeliest(exchange)
    if not wanted or not scores.tokens[generated(exchange, scores)]:
        return None
    most = max((len(top) for top in scores.tops if top), default=0)
    if most < wanted:
        return Failed("fewer tokens are listed than asked for", str(wanted), str(most), f"{_PLACE}.top_logprobs")
    return PASSED


def _share_one_probability(_: Exchange, __: Choice, scores: TokenScores) -> Outcome | None:
    """Those of one place are parts of one probability, and together no more than that."""
    sums = [sum(exp(min(value, 0)) for value in top.values()) for top in scores.tops if top]
    if any(total > 1 + _SLACK for total in sums):
        most = f"{max(sums):.3f}"
        return Failed(
            "the likeliest tokens are together more than certain", "at most 1", most, f"{_PLACE}.top_logprobs"
        )
    return PASSED if sums else None


def _list_the_token(exchange: Exchange, choice: Choice, scores: TokenScores) -> Outcome | None:
    """The token of a place is among those listed there, with its own log probability."""
    spelt = not isinstance(_spell_the_text(exchange, choice, scores), Failed)
    if not likeliest(exchange) or not scores.offsets or not spelt:
        return None
    where = generated(exchange, scores)
    places = [
        (token, value, top)
        for token, value, top in zip(scores.tokens[where], scores.values[where], scores.tops[where], strict=False)
        if top and not any(is_piece(each) for each in (token, *top))
    ]
    for token, _value, top in places:
        if token not in top:
            return Failed(
                "a token is not among those listed in its place", repr(token), repr(list(top)), f"{_PLACE}.top_logprobs"
            )
    apart = [token for token, value, top in places if value is not None and abs(top[token] - value) > _SLACK]
    if len(apart) > len(places) * _MOST:
        return Failed("tokens have two log probabilities", "one", repr(apart[:5]), f"{_PLACE}.top_logprobs")
    return PASSED if places else None


def _are_the_likeliest(exchange: Exchange, _: Choice, scores: TokenScores) -> Outcome | None:
    """At temperature 0 no other token of a place is likelier than the one that was taken."""
    fields = exchange.request.fields
    if (
        fields.get("temperature") != 0
        or fields.get("echo")
        or any(fields.get(name) for name in _BENT)
        or exchange.expectation is None
    ):
        return None
    pairs = [(value, top) for value, top in zip(scores.values, scores.tops, strict=False) if top and value is not None]
    for value, top in pairs:
        if max(top.values()) > value + _SLACK:
            return Failed(
                "a likelier token was not taken",
                f"at least {max(top.values())}",
                str(value),
                f"{_PLACE}.token_logprobs",
            )
    return PASSED if pairs else None


_BENT = (
    "logit_bias",
    "frequency_penalty",
    "presence_penalty",
    "repetition_penalty",
    "dry_multiplier",
    "grammar",
    "response_format",
)
"""What changes which token is taken, but not always the log probabilities that are told."""


def _say_where_tokens_begin(exchange: Exchange, choice: Choice, scores: TokenScores) -> Outcome | None:
    """Each token begins where the one before it ends, in characters or in bytes, wherever the count begins."""
    if not scores.offsets or not scores.aligned or isinstance(_spell_the_text(exchange, choice, scores), Failed):
        return None
    for (start, end), token in zip(pairwise(scores.offsets), scores.tokens, strict=False):
        lengths = {len(token), len(token.encode("utf-8", "replace")), len(token.encode("utf-16-le", "replace")) // 2}
        if end < start or (not is_piece(token) and "\ufffd" not in choice.text and end - start not in lengths):
            expected = f"{len(token)} after {start}, for {token!r}"
            return Failed("tokens do not begin where `text_offset` says", expected, str(end), f"{_PLACE}.text_offset")
    return PASSED


def _where_tokens_are_drawn(decide: Decide) -> Decide:
    """Hold to probabilities only a target that draws tokens from them: those of a scripted text are made up."""

    def judged(subject: Subject, *exchanges: Exchange) -> Outcome | None:
        outcome = decide(subject, *exchanges)
        return None if isinstance(outcome, Failed) and not has_known_tokens(subject) else outcome

    return judged


def _where_it_repeats_itself(decide: Decide) -> Decide:
    """Hold to temperature 0 only a target that repeats its text there, this one among its repetitions."""

    def judged(subject: Subject, *exchanges: Exchange) -> Outcome | None:
        outcome = decide(subject, *exchanges)
        if not isinstance(outcome, Failed):
            return outcome
        reference, scored = reference_text(subject), text(subject.exchange("completions.logprobs"))
        return outcome if reference is not None and reference == scored else NOT_REPEATABLE

    return judged


def _of_each_choice(rule: Rule) -> Callable[[Subject, Exchange], Outcome | None]:
    """Apply the rule to every choice that has log probabilities; the first failure speaks for all."""

    def decide(subject: Subject, exchange: Exchange) -> Outcome | None:
        if likeliest(exchange) is None or echoes_unasked(exchange):
            return None
        if exchange.request.wants_stream and not streams_are_whole(subject):
            return None
        read = [(choice, scores) for choice in choices(exchange) if (scores := token_scores(choice)) and scores.tokens]
        outcomes = [rule(exchange, choice, scores) for choice, scores in read]
        failed = next((outcome for outcome in outcomes if isinstance(outcome, Failed)), None)
        return failed or next((outcome for outcome in outcomes if outcome is not None), None)

    return decide


there = in_both_modes("completions.logprobs.honoured", _are_there(zero=False))
zero = in_both_modes("completions.logprobs.zero", _are_there(zero=True))
unasked = in_both_modes("completions.logprobs.on-request", they_are_only_there_when_asked)
lengths = in_both_modes("completions.logprobs.lengths", _of_each_choice(_have_equal_lengths))
spelling = in_both_modes("completions.logprobs.text", _of_each_choice(_spell_the_text))
one_each = in_both_modes("completions.logprobs.one-a-token", _of_each_choice(_are_as_many_as_tokens))
logarithms = in_both_modes("completions.logprobs.at-most-zero", _of_each_choice(_are_logarithms))
most = in_both_modes("completions.logprobs.top-honoured", _of_each_choice(_are_no_more_than_asked))
fewest = in_both_modes("completions.logprobs.top-count", _of_each_choice(_are_as_many_as_asked))
certain = in_both_modes(
    "completions.logprobs.top-sum", _where_tokens_are_drawn(_of_each_choice(_share_one_probability))
)
listed = in_both_modes("completions.logprobs.top-consistent", _of_each_choice(_list_the_token))
greedy = in_both_modes(
    "completions.logprobs.likeliest-taken", _where_it_repeats_itself(_of_each_choice(_are_the_likeliest))
)
offsets = in_both_modes("completions.logprobs.offsets", _of_each_choice(_say_where_tokens_begin))
