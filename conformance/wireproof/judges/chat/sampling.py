"""Parameters that change the drawing of tokens."""

import re
from itertools import pairwise
from os.path import commonprefix

from wireproof.judges.chat.common import reference_turn, succeeded, wavers
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Inconclusive, Outcome, Unrepeated
from wireproof.judging.selection import steps
from wireproof.judging.subject import Subject
from wireproof.reading.chat import first_turn, turns
from wireproof.reading.chat_logprobs import TokenEntry, entries
from wireproof.transcript.exchange import Exchange

_PIECE_OF_A_WORD = re.compile(r"[A-Za-z]{2,}")
_SEVERAL_WORDS = re.compile(r"[^\W\d_]\s+[^\W\d_]")
"""What only texts that are cut at equal lengths have in one token."""
_WITH_LOGPROBS = ("chat.logprobs", "chat.short-stream", "chat.seed", "chat.seed/again")
_FEWEST_PIECES = 2
_FEWEST_ALTERNATIVES = 4
_ALIKE = 0.5
"""Texts that begin alike for longer than this share are one text, if perhaps spoilt."""
_REPEATED = re.compile(r"(.{1,24}?)\1{3,}", re.DOTALL)


@judge("chat.seed.repeatable", steps("chat.seed", "chat.seed/again"))
def one_seed_gives_one_answer(subject: Subject, first: Exchange, again: Exchange) -> Outcome | None:
    """Where the target repeats itself at temperature 0, and says that its configuration is the same.

    Seeds are kept as well as a target can, so that one difference is no breach; that three answers differ is.
    """
    one, other = first_turn(first), first_turn(again)
    if one is None or other is None or not (one.content or other.content):
        return None
    thirds = [turn.content for each in succeeded(subject, "chat.seed/third") if (turn := first_turn(each))]
    if one.content == other.content or {one.content, other.content} & set(thirds):
        return PASSED
    prints = {(each.object or {}).get("system_fingerprint") for each in (first, again)}
    if reference_turn(subject) is None or len(prints) > 1:
        return Unrepeated("the target does not repeat itself at temperature 0 either")
    place = "choices[0].message.content"
    return Failed("the same seed gives another answer", repr(one.content), repr(other.content), place)


@judge("chat.top-p.honoured", steps("chat.reference", "chat.n"))
def a_tiny_top_p_leaves_the_likeliest(subject: Subject, _: Exchange, several: Exchange) -> Outcome | None:
    """With next to no probability to choose from, a warm answer is the one at temperature 0.

    Where it is not, that is held against a model alone: scripts draw their texts otherwise.
    """
    reference = reference_turn(subject)
    told = [turn.said for turn in turns(several) if turn.said]
    if reference is None or not reference.said or not told or several.request.fields.get("top_p") is None:
        return None
    others = [said for said in told if len(commonprefix([said, reference.said])) < len(said) * _ALIKE]  # noqa: RUF071 - of texts, not of paths
    if not others:
        return PASSED
    if not draws_pieces_of_words(subject, reference.said):
        return None
    if wavers(subject):
        return Unrepeated("the model sometimes gives another answer at temperature 0")
    expected = reference.said[: max(len(others[0]), 20)]
    return Failed("a tiny `top_p` leaves more than the likeliest tokens", repr(expected), repr(others[0]), "content")


@judge("chat.logit-bias.honoured", steps("chat.logit-bias"))
def a_forced_token_is_all_there_is(subject: Subject, biased: Exchange) -> Outcome | None:
    """A token with a bias of 100 repeats itself, or at least changes the answer.

    That it does not is held against the target only when its vocabulary is certainly one of pieces of words, in which
    the forced id exists: tiny or made-up vocabularies may lack it.
    """
    turn, reference = first_turn(biased), reference_turn(subject)
    if turn is None:
        return None
    if not turn.said or turn.calls or turn.refusal:
        return Inconclusive("the forced token shows no text") if reference is None or reference.said else None
    if _REPEATED.fullmatch(turn.said.strip()) or _REPEATED.fullmatch(turn.said):
        return PASSED
    if reference is None:
        return Unrepeated("the model does not repeat its answer at temperature 0")
    return _unforced(subject, turn.said, reference.said)


def _unforced(subject: Subject, text: str, reference: str) -> Outcome | None:
    """What an answer says that is not one token repeated; nothing where the vocabulary may lack the token."""
    if not reference.startswith(text):
        return PASSED
    if not draws_pieces_of_words(subject, reference):
        return None
    return Failed("a bias of 100 for a token changes nothing", "the token repeated", repr(text), "content")


def draws_pieces_of_words(subject: Subject, reference: str) -> bool:
    """Whether a model is at work whose vocabulary, as log probabilities show it, was learnt from text.

    It has pieces of words, other words that are likely in their places, and another answer to another question.
    """
    told = [entries(turn) for each in succeeded(subject, *_WITH_LOGPROBS) for turn in turns(each)]
    found = [entry for each in told for entry in each]
    pieces = [one for each in told for before, one in pairwise(each) if _continues(before, one)]
    whole = not any(_SEVERAL_WORDS.search(entry.token) for entry in found)
    others = {each.token for entry in found for each in entry.top if each.token and each.token != entry.token}
    spelt = [token for token in others if _PIECE_OF_A_WORD.search(token)]
    answers = [turn.said for each in succeeded(subject, "chat.logprobs") for turn in turns(each)]
    canned = any(reference.startswith(answer) for answer in answers)
    return len(pieces) >= _FEWEST_PIECES and len(spelt) >= _FEWEST_ALTERNATIVES and whole and not canned


def _continues(before: TokenEntry, entry: TokenEntry) -> bool:
    """Whether the entry goes on with a word; single characters are no vocabulary, but what scripts cut texts into."""
    return len(entry.token) > 1 and before.token[-1:].isalpha() and entry.token[:1].isalpha()
