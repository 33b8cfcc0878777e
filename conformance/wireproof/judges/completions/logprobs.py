"""Log probabilities: there when asked for, one a token, and consistent in themselves."""

from collections.abc import Callable
from itertools import pairwise

from wireproof.judges.completions.common import (
    echoes_unasked,
    in_both_modes,
    one_text,
    streams_are_whole,
)
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.subject import Subject
from wireproof.reading.completion import Choice, choices, token_count
from wireproof.reading.completion_logprobs import TokenScores, is_piece, token_scores
from wireproof.transcript.exchange import Exchange

PLACE = "choices[].logprobs"
_ROUNDING = 0.001
SLACK = 0.05
"""How far sums and values of one token may differ by rounding and by the order of sums in hardware."""
_END_TOKENS = 1
"""The token that ends a text is counted by some and listed by others."""
_MOST = 0.5
_TRIMMED = 2
_MARKS = 24
"""Characters that a server may cut from a prompt, and put before it, before it counts."""

Rule = Callable[[Exchange, Choice, TokenScores], Outcome | None]


def likeliest(exchange: Exchange) -> int | None:
    """How many of the likeliest tokens the request wants; None where it wants no log probabilities."""
    count = exchange.request.fields.get("logprobs")
    return count if isinstance(count, int) and not isinstance(count, bool) else None


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
                    "log probabilities were asked for and accepted, and are not there", "an object", "null", PLACE
                )
            scores = token_scores(choice)
            if scores is not None and not scores.tokens:
                return Failed("log probabilities were asked for, and have no tokens", "tokens", "none", PLACE)
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
        return Failed("log probabilities are there that were not asked for", "null", "tokens", PLACE)
    return PASSED


def _have_equal_lengths(_: Exchange, __: Choice, scores: TokenScores) -> Outcome | None:
    """One entry for each token in each list."""
    for lengths in scores.lengths:
        if len(set(lengths.values())) > 1:
            return Failed("the lists differ in length", "one entry a token in each", str(dict(lengths)), PLACE)
    return PASSED if scores.lengths else None


def spell_the_text(exchange: Exchange, choice: Choice, scores: TokenScores) -> Outcome | None:
    """Joined, the tokens are the text, echo included.

    But for white space at the ends, a mark before the prompt, and a last token that ends or stops the text. Parts of
    characters are left out on both sides, for each server writes them in its own way.
    """
    if "\ufffd" in choice.text or exchange.request.fields.get("suffix"):
        return None
    if any(is_piece(token) or _may_be_a_lost_piece(token, choice.text) for token in scores.tokens):
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


def _may_be_a_lost_piece(token: str, text: str) -> bool:
    """Whether the token may be bytes of a character that are left out where they do not make one by themselves."""
    return not token and not text.isascii()


def _otherwise(scores: TokenScores, text: str) -> Failed:
    spelt = "".join(scores.tokens)
    return Failed("the tokens do not spell the text", repr(text[:300]), repr(spelt[:300]), f"{PLACE}.tokens")


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


def _are_as_many_as_tokens(exchange: Exchange, choice: Choice, scores: TokenScores) -> Outcome | None:
    """One entry for each token that the usage counts; tokens that share a character may share an entry."""
    count = token_count(exchange, "completion_tokens")
    if not count or not one_text(exchange) or exchange.request.fields.get("stop"):
        return None
    shared = len(choice.text.encode("utf-8", "replace")) - len(choice.text)
    if not -_END_TOKENS <= count - len(scores.tokens) <= _END_TOKENS + shared:
        return Failed("there is not one entry a token", f"{count} entries", str(len(scores.tokens)), f"{PLACE}.tokens")
    return PASSED


def _are_logarithms(exchange: Exchange, _: Choice, scores: TokenScores) -> Outcome | None:
    """Of probabilities: none is above 0, and none is missing but that of a prompt's first token."""
    values = [value for value in scores.values if value is not None]
    values += [value for top in scores.tops for value in (top or {}).values()]
    if above := [value for value in values if value > _ROUNDING]:
        return Failed("a log probability is above 0", "at most 0", str(above[0]), f"{PLACE}.token_logprobs")
    first = 1 if exchange.request.fields.get("echo") else 0
    if any(value is None for value in scores.values[first:]) and scores.lengths:
        return Failed("a token has no log probability", "a number", "null", f"{PLACE}.token_logprobs")
    return PASSED if values else None


def _say_where_tokens_begin(exchange: Exchange, choice: Choice, scores: TokenScores) -> Outcome | None:
    """Each token begins where the one before it ends, in characters or in bytes, wherever the count begins."""
    if not scores.offsets or not scores.aligned or isinstance(spell_the_text(exchange, choice, scores), Failed):
        return None
    if (outcome := _begin_nowhere(exchange, scores.offsets[0])) is not None:
        return outcome
    for (start, end), token in zip(pairwise(scores.offsets), scores.tokens, strict=False):
        lengths = {len(token), len(token.encode("utf-8", "replace")), len(token.encode("utf-16-le", "replace")) // 2}
        whole = not is_piece(token) and not _may_be_a_lost_piece(token, choice.text) and "\ufffd" not in choice.text
        if end < start or (whole and end - start not in lengths):
            expected = f"{len(token)} after {start}, for {token!r}"
            return Failed("tokens do not begin where `text_offset` says", expected, str(end), f"{PLACE}.text_offset")
    return PASSED


def _begin_nowhere(exchange: Exchange, first: int) -> Failed | None:
    """Whether the first token of a continuation begins neither at the beginning of the text nor after the prompt."""
    prompt = exchange.request.fields.get("prompt")
    if exchange.expectation is None or not isinstance(prompt, str) or not one_text(exchange):
        return None
    lengths = (len(prompt), len(prompt.encode()), len(prompt.encode("utf-16-le")) // 2)
    if first == 0 or min(lengths) - _TRIMMED <= first <= max(lengths) + _MARKS:
        return None
    place = f"{PLACE}.text_offset[0]"
    return Failed("the first token does not begin where the text does", f"0 or {lengths[0]}", str(first), place)


def of_each_choice(rule: Rule) -> Callable[[Subject, Exchange], Outcome | None]:
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
lengths = in_both_modes("completions.logprobs.lengths", of_each_choice(_have_equal_lengths))
spelling = in_both_modes("completions.logprobs.text", of_each_choice(spell_the_text))
one_each = in_both_modes("completions.logprobs.one-a-token", of_each_choice(_are_as_many_as_tokens))
logarithms = in_both_modes("completions.logprobs.at-most-zero", of_each_choice(_are_logarithms))
offsets = in_both_modes("completions.logprobs.offsets", of_each_choice(_say_where_tokens_begin))
