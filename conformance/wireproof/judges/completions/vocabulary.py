"""Whether a target is seen to have a vocabulary of tokens, as language models have and scripted servers may lack."""

import re
from collections.abc import Mapping
from itertools import accumulate, groupby

from wireproof.judges.completions.common import succeeded
from wireproof.judging.subject import Subject
from wireproof.reading.completion import choices, only_choice
from wireproof.reading.completion_logprobs import token_ids, token_scores
from wireproof.transcript.exchange import Exchange

_PIECE_OF_A_WORD = re.compile(r"[A-Za-z]{2,}")
_SEVERAL_WORDS = re.compile(r"[^\W\d_]\s+[^\W\d_]")
"""What only texts that are cut at equal lengths have in one token."""
_FEWEST_PIECES = 2
_SCORED = ("completions.logprobs", "completions.echo")


def has_known_tokens(subject: Subject) -> bool:
    """Whether the vocabulary has small ids: seen by their echoes, by pieces of words, or by ids that were told."""
    return bool(texts_of_ids(subject)) or has_pieces_of_words(subject)


def has_pieces_of_words(subject: Subject) -> bool:
    """Whether log probabilities show a vocabulary learnt from text, from which tokens are drawn."""
    scored = succeeded(subject, *_SCORED)
    cut = any(_SEVERAL_WORDS.search(token) for each in scored for token in _tokens(each))
    return any(_has_pieces_of_words(each) for each in scored) and not cut


def texts_of_ids(subject: Subject) -> Mapping[int, str]:
    """The texts of small ids, as they were echoed.

    None at all unless prompts of one repeated id each were echoed as one repeated text each, all different and without
    digits.
    """
    for lists in succeeded(subject, "completions.token-lists"):
        asked, found = lists.request.fields["prompt"], choices(lists)
        if not lists.request.fields.get("echo") or len(found) != len(asked):
            continue
        texts = [_repeated(choice.text, len(ids)) for ids, choice in zip(asked, found, strict=True)]
        plain = [each for each in texts if each and not re.search(r"\d", each) and "\ufffd" not in each]
        if len(plain) == len(set(plain)) == len(asked):
            return {ids[0]: text for ids, text in zip(asked, plain, strict=True)}
    return {}


def _repeated(echoed: str, times: int) -> str | None:
    """The shortest text that the echo begins with so many times."""
    sizes = range(1, len(echoed) // times + 1)
    return next((echoed[:size] for size in sizes if echoed.startswith(echoed[:size] * times)), None)


def _has_pieces_of_words(scored: Exchange) -> bool:
    """Whether words are made of several tokens, and the likeliest tokens are words and pieces of them."""
    choice = only_choice(scored)
    scores = token_scores(choice) if choice is not None else None
    if choice is None or scores is None:
        return False
    if token_ids(choice):
        return True
    tokens = _of_one_text(scored, scores.tokens)
    joined = [one for one, other in zip(tokens[1:], tokens, strict=False) if _continues(other, one)]
    likely = {token for top in scores.tops for token in (top or {}) if _PIECE_OF_A_WORD.search(token)}
    spaced = [key for key, _ in groupby(token[:1].isspace() for token in tokens)]
    return len(joined) >= 1 and len(spaced) >= _FEWEST_PIECES and len(likely) >= 2 * _FEWEST_PIECES


def _tokens(scored: Exchange) -> tuple[str, ...]:
    """All tokens that are listed."""
    choice = only_choice(scored)
    scores = token_scores(choice) if choice is not None else None
    return scores.tokens if scores is not None else ()


def _of_one_text(scored: Exchange, tokens: tuple[str, ...]) -> tuple[str, ...]:
    """The tokens of the text; of an echo those of the prompt alone, since scripts join texts without a space."""
    if not scored.request.fields.get("echo"):
        return tokens
    ends = accumulate(len(token) for token in tokens)
    return tuple(token for token, end in zip(tokens, ends, strict=True) if end <= len(scored.request.fields["prompt"]))


def _continues(before: str, token: str) -> bool:
    """Whether the token goes on with a word; single characters are no vocabulary, but what scripts cut texts into."""
    return len(token) > 1 and before[-1:].isalpha() and token[:1].isalpha()
